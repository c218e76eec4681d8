"""The report of the checks: a folder of pages that works from a disk, a web server or a mail, without a network."""

from publish.report.write import write_report

__all__ = ["write_report"]
