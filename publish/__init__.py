"""Tables of the warehouse as pages and files, and on the screen.

What explains a text stands apart in `publish.text_explanation`: it loads all rules, which takes as long as the rest.
So does the report of the checks in `publish.report`, with its templates.
"""

from publish.changes import diff_summary, render_diff
from publish.check_catalogue import catalogue_page
from publish.check_json import check_document
from publish.check_summary import check_summary
from publish.claims import render_claims
from publish.explanation import explanation
from publish.formats import Format, render
from publish.leaderboard import render_leaderboard
from publish.load_summary import load_summary
from publish.schema_page import schema_page

__all__ = [
    "Format",
    "catalogue_page",
    "check_document",
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
