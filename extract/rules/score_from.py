"""The value that something moved away from, behind the value that it has now: "3 mm (improved from 4 mm)"."""

from extract.phrase import Rule

RULE = Rule(
    patterns=("(change|adverb) from adverb* <number>any_number (?=close|comma|end)",),
    says="score",
    rank=42,
    confidence=0.75,
    find={"The pose error is 3 mm (improved from 4 mm).": {"4 mm": {"kind": "score"}}},
    ignore=("It starts from 12 seeds.",),
)
