"""What words of a sentence are and do, whatever slot they may fill: names, verbs, clauses, subjects."""
