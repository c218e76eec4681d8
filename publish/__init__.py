"""Tables of the warehouse as pages and files, and on the screen.

What explains a text stands apart in `publish.text_explanation`: it loads all rules, which takes as long as the rest.
"""

from publish.changes import diff_summary, render_diff
from publish.check_summary import check_summary
from publish.claims import render_claims
from publish.explanation import explanation
from publish.formats import Format, render
from publish.leaderboard import render_leaderboard
from publish.load_summary import load_summary
from publish.schema_page import schema_page

__all__ = [
    "Format",
    "check_summary",
    "diff_summary",
    "explanation",
    "load_summary",
    "render",
    "render_claims",
    "render_diff",
    "render_leaderboard",
    "schema_page",
]
