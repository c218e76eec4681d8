"""The command line: each command calls the rooms, which are imported only by the commands that need them."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal, NoReturn

import typer
from typer.core import TyperGroup

UNUSABLE = 2
"""Exit code for an input, a warehouse or a use of a command that cannot be worked with."""


COULD_NOT_RUN = 3
"""Exit code of `check` where a check, or all of them, could not run."""


class OneLineErrors(TyperGroup):
    """Says in one line what is wrong with an input or a warehouse. Any other exception is a fault of ours."""

    def invoke(self, ctx: Any) -> Any:
        try:
            with stoppable(ctx):
                return super().invoke(ctx)
        except foreseen() as error:
            unusable(str(error))


STAYS = "what was written until then stays; run the same again for the rest"
STOPPED = {"ingest": f"stopped: {STAYS}", "reextract": f"stopped: {STAYS}"}
"""What to say where more is to be said of a command that was stopped than that it was."""


@contextmanager
def stoppable(ctx: Any) -> Iterator[None]:
    """Ends in one line, with the usual exit code, what SIGINT or SIGTERM stops, whatever error it makes on its way."""
    caught: list[int] = []

    def stop(number: int, _: object) -> NoReturn:
        for each in before:
            signal.signal(each, signal.SIG_IGN)
        caught.append(number)
        raise KeyboardInterrupt

    before = {each: signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)}
    for each in before:
        signal.signal(each, stop)
    try:
        yield
    except BaseException:
        if not caught:
            raise
        typer.echo(f"benchclaims: {STOPPED.get(ctx.invoked_subcommand, 'stopped')}", err=True)
        raise typer.Exit(128 + caught[0]) from None
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def end_at_once_if_stopped() -> None:
    """For what only reads: DuckDB at work hears of no signal, so the system has to end us."""
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, signal.SIG_DFL)


def foreseen() -> tuple[type[Exception], ...]:
    """The rooms' errors about input; a room that is not loaded has raised none."""
    names = [
        ("extract", "UnreadableInput"),
        ("extract.processes", "ProcessEnded"),
        ("warehouse", "WarehouseError"),
        ("publish.files", "UnwritableFile"),
        ("checks", "UnknownSuite"),
        ("checks", "SuiteError"),
        ("checks", "UnknownScope"),
    ]
    return tuple(getattr(sys.modules[room], name) for room, name in names if room in sys.modules)


def unusable(what: str) -> NoReturn:
    """Say in one line what cannot be worked with, and stop."""
    typer.echo(f"benchclaims: {what}", err=True)
    raise typer.Exit(UNUSABLE)


def named(path: str) -> Path:
    """A path as it is given; an empty one would mean the folder we are in, which nobody can have meant."""
    return Path(path) if path else unusable("an empty name: name a file or folder")


app = typer.Typer(
    cls=OneLineErrors,
    help="Pulls the numeric benchmark claims out of papers, ranks them, and checks them against each other.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Paths = Annotated[list[str], typer.Argument(help="Files or directories of papers; - is standard input.")]
To = Annotated[str, typer.Option(metavar="FILE", help="File to write; - is standard output.")]
Format = Annotated[Literal["table", "markdown", "csv", "json"], typer.Option(help="How to write it.")]
Database = Annotated[
    Path, typer.Option("--db", parser=named, metavar="FILE", envvar="BENCHCLAIMS_DB", help="The warehouse file.")
]
HERE = Path("benchclaims.duckdb")


@app.command()
def ingest(paths: Paths, db: Database = HERE) -> None:
    """Read papers, extract their claims, and load them into the warehouse."""
    from extract import extract_papers, extractor_version, read_papers
    from extract.processes import over_processes
    from publish import load_summary
    from publish.screen import progress, show
    from warehouse import Warehouse
    from warehouse.questions import claims_by_kind

    records = read_papers(paths)
    with Warehouse(db) as warehouse:
        with progress(records, "Reading papers") as counted, over_processes(extract_papers) as extract:
            report = warehouse.ingest(counted, extract, extractor=extractor_version(), inputs=paths)
        show(load_summary(report, paths, claims_by_kind(warehouse)))
    if not report.papers:
        unusable("no paper could be read: mend the lines that were rejected, or give other files")
    show(f"Warehouse: {db}\n")


@app.command()
def extract(
    paths: Paths,
    to: To = "-",
) -> None:
    """Write the claims of papers as JSON lines, without a warehouse."""
    from extract import Extraction, Reject, extract_claims, read_papers
    from publish.files import writing
    from publish.screen import progress

    papers, read = 0, read_papers(paths)
    with writing(to) as file, progress(read, "Extracting claims") as records:
        for record in records:
            if isinstance(record, Reject):
                typer.echo(f"rejected {record.source}: {record.reason}", err=True)
            else:
                papers += 1
                claims = record.claims if isinstance(record, Extraction) else extract_claims(record)
                file.writelines(f"{claim.model_dump_json()}\n" for claim in claims)
    if not papers:
        unusable("no paper could be read: mend the lines that were rejected, or give other files")


@app.command()
def claims(
    dataset: Annotated[str | None, typer.Option(help="Name of a dataset.")] = None,
    metric: Annotated[str | None, typer.Option(help="Name of a metric, or a part of it.")] = None,
    system: Annotated[str | None, typer.Option(help="Name of a system, or a part of it.")] = None,
    paper: Annotated[str | None, typer.Option(help="Id of a paper, or words of its title.")] = None,
    kind: Annotated[Literal["score", "change", "ratio", "size"] | None, typer.Option(help="What numbers are.")] = None,
    format: Format = "table",
    db: Database = HERE,
) -> None:
    """List claims, newest first."""
    from publish import render_claims
    from publish.screen import show
    from warehouse import Warehouse, questions

    with Warehouse(db, read_only=True) as warehouse:
        found = questions.claims(warehouse, dataset=dataset, metric=metric, system=system, paper=paper, kind=kind)
    show(render_claims(found, format))


@app.command()
def leaderboard(
    dataset: Annotated[
        str | None, typer.Argument(help="Name of a dataset; leave it out to list those there are.")
    ] = None,
    metric: Annotated[str | None, typer.Option(help="Name of a metric.")] = None,
    format: Format = "table",
    db: Database = HERE,
) -> None:
    """Rank the scores on a dataset, or list the leaderboards there are."""
    from publish import render, render_leaderboard
    from publish.screen import show
    from warehouse import Warehouse, questions

    with Warehouse(db, read_only=True) as warehouse:
        if dataset is None:
            show(render(questions.leaderboards(warehouse, metric), format))
        else:
            show(render_leaderboard(questions.leaderboard(warehouse, dataset, metric), format))


@app.command()
def results(
    format: Annotated[
        Literal["model-index", "evaluation-tables"],
        typer.Option(help="model-index: YAML for Hugging Face model cards; evaluation-tables: JSON, task by task."),
    ],
    dataset: Annotated[str | None, typer.Option(help="Name of a dataset; of every one unless given.")] = None,
    to: To = "-",
    db: Database = HERE,
) -> None:
    """Write what the leaderboards hold for others to read; `ingest` reads it too."""
    from publish.cells import plural
    from publish.files import writing
    from publish.results import render_results
    from warehouse import Warehouse, questions

    with Warehouse(db, read_only=True) as warehouse:
        page, left_out = render_results(questions.results(warehouse, dataset), format)
    with writing(to) as file:
        file.write(page)
    if left_out:
        typer.echo(f"left out {plural(left_out, 'score')}: no system named, or no finite value", err=True)


@app.command()
def explain(
    claim_id: Annotated[str | None, typer.Argument(help="Id of a claim, or its beginning.")] = None,
    text: Annotated[str | None, typer.Option(help="Explain every number of this text; - is standard input.")] = None,
    title: Annotated[str | None, typer.Option(help="The title that goes with --text.")] = None,
    format: Annotated[Literal["table", "json"], typer.Option(help="How to write it.")] = "table",
    db: Database = HERE,
) -> None:
    """Show a claim, or every number of a text, with what fills each slot and the rule that read it."""
    if (claim_id is None) == (text is None):
        unusable("explain takes either the id of a claim or --text, one of them")
    if text is not None:
        _explain_text(as_text("--title", title or ""), given_text(text), format)
    elif claim_id is not None:
        if title is not None:
            unusable("--title goes with --text; a claim of the warehouse has its paper's title")
        _explain_claim(claim_id, format, db)


def _explain_claim(claim_id: str, format: Literal["table", "json"], db: Path) -> None:
    from publish import explanation
    from publish.screen import in_colour, show
    from warehouse import Warehouse, questions

    with Warehouse(db, read_only=True) as warehouse:
        claim, paper = questions.claim(warehouse, claim_id)
        said = questions.claim_corrections(warehouse, claim.claim_id)
    if format == "json":
        # The warehouse gives lists where the model has tuples; JSON knows no difference.
        show(f"{claim.model_dump_json(indent=2, warnings=False)}\n")
    else:
        show(explanation(claim, paper, said, colour=in_colour()))


def _explain_text(title: str, text: str, format: Literal["table", "json"]) -> None:
    from extract import explain_text
    from publish.screen import in_colour, show
    from publish.text_explanation import text_explanation

    if not text.strip():
        unusable("the text is empty: give --text a sentence, or - and the text on standard input")
    show(text_explanation(explain_text(title, text), format, colour=in_colour()))


def given_text(option: str) -> str:
    """The text of --text, read from standard input where that is asked for."""
    return as_text("standard input", sys.stdin.buffer.read()) if option == "-" else as_text("--text", option)


def content_of(file: str) -> bytes:
    """What is in a file, or for `-` what comes from standard input."""
    try:
        return sys.stdin.buffer.read() if file == "-" else named(file).read_bytes()
    except OSError as error:
        why = (error.strerror or "cannot be read").lower()
        unusable(f"{file}: {why}; give a file that can be read, or - for standard input")


def as_text(name: str, given: str | bytes) -> str:
    """What was given, if it is UTF-8; an argument that is not has come with its bytes hidden in it."""
    try:
        return os.fsencode(given).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        unusable(f"{name}: is not UTF-8 text at byte {error.start}; convert it to UTF-8")


@app.command()
def reextract(db: Database = HERE) -> None:
    """Read the stored papers anew with the rules of this version, and show what that changed."""
    from extract import extract_papers, extractor_version
    from extract.processes import over_processes
    from publish import diff_summary
    from publish.cells import plural
    from publish.screen import show, waiting
    from warehouse import Warehouse, questions

    with Warehouse(db, must_exist=True) as warehouse:
        before = questions.last_run(warehouse)
        with waiting("Reading the stored papers anew"), over_processes(extract_papers) as extract:
            report = warehouse.reextract(extract, extractor=extractor_version())
        show(f"Read {plural(report.papers, 'paper')} anew that other rules had read.\n")
        show(diff_summary(questions.diff(warehouse, since=before)))


@app.command()
def diff(
    paper: Annotated[str | None, typer.Argument(help="Id of a paper: between its last two versions.")] = None,
    since: Annotated[int | None, typer.Option(help="Number of a run: since that run; 0 is before all.")] = None,
    format: Format = "table",
    db: Database = HERE,
) -> None:
    """Show the claims that were added, changed and withdrawn: between versions of papers, or since a run."""
    from publish import render_diff
    from publish.screen import show
    from warehouse import Warehouse, questions

    with Warehouse(db, read_only=True) as warehouse:
        show(render_diff(questions.diff(warehouse, since=since, paper=paper), format))


alias = typer.Typer(no_args_is_help=True, help="Name things your own way; every view follows at once.")
app.add_typer(alias, name="alias")
AliasKind = Annotated[Literal["dataset", "metric", "task", "system"], typer.Argument(help="What is named.")]


@alias.command("add")
def add_alias(
    kind: AliasKind,
    name: Annotated[str, typer.Argument(metavar="ALIAS", help="The name that papers use.")],
    called: Annotated[str, typer.Argument(metavar="NAME", help="What to call it.")],
    by: Annotated[str, typer.Option(help="Who adds it.")] = "",
    db: Database = HERE,
) -> None:
    """Call ALIAS by NAME from now on."""
    from warehouse import Warehouse, aliases

    with Warehouse(db, must_exist=True) as warehouse:
        typer.echo(f"{kind} {name} is called {aliases.add(warehouse, kind, name, called, by=by)}")


@alias.command("remove")
def remove_alias(kind: AliasKind, name: Annotated[str, typer.Argument(metavar="ALIAS")], db: Database = HERE) -> None:
    """Forget an alias."""
    from warehouse import Warehouse, aliases

    with Warehouse(db, must_exist=True) as warehouse:
        aliases.remove(warehouse, kind, name)
        typer.echo(f"{kind} {name} has its own name again")


@alias.command("list")
def list_aliases(format: Format = "table", db: Database = HERE) -> None:
    """Show the aliases of this warehouse."""
    from publish import render
    from publish.screen import show
    from warehouse import Warehouse, questions

    with Warehouse(db, read_only=True) as warehouse:
        show(render(questions.aliases(warehouse), format))


@alias.command("suggest")
def suggest_aliases(
    kind: Annotated[Literal["dataset", "metric", "task"] | None, typer.Option(help="Of this kind alone.")] = None,
    most: Annotated[int, typer.Option(help="How many to show.", min=1)] = 30,
    format: Format = "table",
    db: Database = HERE,
) -> None:
    """Show names that no register knows and that look like another name, with a sentence that uses them."""
    from publish import render
    from publish.screen import show
    from warehouse import Warehouse, questions

    with Warehouse(db, read_only=True) as warehouse:
        show(render(questions.suggested_aliases(warehouse, kind, most), format))


By = Annotated[str, typer.Option(help="Who says so.")]
Note = Annotated[str, typer.Option(help="Why.")]
ClaimId = Annotated[str, typer.Argument(help="Id of a claim, or its beginning.")]


@app.command()
def correct(
    claim_id: ClaimId,
    slots: Annotated[list[str], typer.Argument(metavar="SLOT=VALUE...", help='Such as metric="success rate".')],
    note: Note,
    by: By,
    db: Database = HERE,
) -> None:
    """Set slots of a claim that was read wrongly. What was read stays; lists and boards show the correction."""
    from warehouse import Warehouse, corrections

    given = dict(slot.partition("=")[::2] for slot in slots)
    if len(given) < len(slots):
        unusable("a slot is set twice; set it once")
    if wrong := [slot for slot in slots if "=" not in slot]:
        unusable(f"{wrong[0]!r} sets nothing; write SLOT=VALUE, such as metric=accuracy")
    with Warehouse(db, must_exist=True) as warehouse:
        whole = corrections.correct(warehouse, claim_id, given, note=note, by=by)
    typer.echo(f"corrected {whole}")


@app.command()
def reject(claim_id: ClaimId, note: Note, by: By, db: Database = HERE) -> None:
    """Leave a claim out of lists and boards: it is none. `restore` takes it back in."""
    from warehouse import Warehouse, corrections

    with Warehouse(db, must_exist=True) as warehouse:
        typer.echo(f"rejected {corrections.judge(warehouse, claim_id, 'reject', note=note, by=by)}")


@app.command()
def restore(claim_id: ClaimId, note: Note, by: By, db: Database = HERE) -> None:
    """Take a claim that was rejected back in."""
    from warehouse import Warehouse, corrections

    with Warehouse(db, must_exist=True) as warehouse:
        typer.echo(f"restored {corrections.judge(warehouse, claim_id, 'restore', note=note, by=by)}")


corrected = typer.Typer(no_args_is_help=True, help="Corrections as a file, to keep in git and apply elsewhere.")
app.add_typer(corrected, name="corrections")


@corrected.command("export")
def export_corrections(
    to: To = "-",
    db: Database = HERE,
) -> None:
    """Write every correction as a line of JSON."""
    import json

    from publish.files import writing
    from warehouse import Warehouse, questions

    with Warehouse(db, read_only=True) as warehouse:
        events = questions.corrections(warehouse).records()
    with writing(to) as file:
        file.writelines(f"{json.dumps(event, ensure_ascii=False)}\n" for event in events)


@corrected.command("apply")
def apply_corrections(
    file: Annotated[str, typer.Argument(help="Lines of JSON, as `export` writes them; - is standard input.")],
    db: Database = HERE,
) -> None:
    """Apply the corrections of a file that the warehouse does not hold yet."""
    from warehouse import Warehouse, corrections, questions

    events = lines_of_json(file, "corrections export")
    with Warehouse(db, must_exist=True) as warehouse:
        typer.echo(f"applied {corrections.apply(warehouse, events)} of {len(events)} corrections")
        if missing := questions.missing(warehouse):
            typer.echo(f"of no claim of a latest version: {missing}; see the view followed_corrections")


def lines_of_json(file: str, written_by: str) -> list[Any]:
    """What a file that a command wrote holds, a value a line."""
    import json

    values = []
    for number, line in enumerate(as_text(file, content_of(file)).split("\n"), 1):
        try:
            if line.strip():
                values.append(json.loads(line))
        except (ValueError, RecursionError):
            unusable(f"{file}: line {number} is no JSON; give a file that `{written_by}` wrote")
    return values


@app.command()
def check(
    suite: Annotated[
        list[str] | None,
        typer.Option(help="Run this suite alone; a .toml file adds checks of your own. May be given several times."),
    ] = None,
    paper: Annotated[str | None, typer.Option(help="Id of a paper: ask about it alone.")] = None,
    since: Annotated[int | None, typer.Option(help="Number of a run: ask about what was written after it.")] = None,
    fail_on: Annotated[
        Literal["warning", "critical"], typer.Option(help="The least that makes the exit code other than 0.")
    ] = "warning",
    report: Annotated[
        Path | None, typer.Option(parser=named, metavar="DIR", help="Write pages about all that was found.")
    ] = None,
    json: Annotated[str | None, typer.Option(metavar="FILE", help="Write the run as JSON; - is the output.")] = None,
    data_docs: Annotated[
        Path | None,
        typer.Option(parser=named, metavar="DIR", help="Write Great Expectations' own pages, which need a network."),
    ] = None,
    list_: Annotated[bool, typer.Option("--list", help="Show the checks there are, and run none.")] = False,
    format: Format = "table",
    db: Database = HERE,
) -> None:
    """Check the claims. Exit code 0: clean, 1: warnings, 2: critical failures, 3: a check could not run."""
    from checks import Finding, Scope, chosen, run_checks
    from checks.described import described, described_views
    from publish import catalogue_page, check_document, check_summary, render
    from publish.files import writing
    from publish.screen import progress, show
    from warehouse import Table, Warehouse, questions

    checks = chosen(suite or [])
    if list_:
        table = described(checks)
        return show(
            catalogue_page(table, described_views(checks))
            if format == "markdown"
            else render(table.select("check_id", "suite", "severity", "title"), format)
        )
    with Warehouse(db, must_exist=True) as warehouse:
        try:
            with progress(checks, "Checking the claims") as counted:
                run = run_checks(warehouse, counted, scope=Scope(paper, since), fail_on=fail_on)
            if data_docs is not None:
                from checks.data_docs import write_data_docs

                write_data_docs(warehouse.connection, checks, data_docs)
        except foreseen():
            raise
        except Exception as fault:
            typer.echo(f"benchclaims: the checks could not run: {fault!r}", err=True)
            raise typer.Exit(COULD_NOT_RUN) from fault
        if report is not None:
            from publish.report import write_report

            pages = write_report(report, warehouse, described(checks))
            typer.echo(f"wrote {pages} pages to {report}: open {report / 'index.html'}", err=True)
        if json is not None:
            with writing(json) as file:
                file.write(check_document(*questions.check_run(warehouse, run.run_id)))
    if json != "-":
        results = [(r.check.id, r.check.severity, r.status, r.failures, r.waived, r.cause) for r in run.results]
        show(
            check_summary(
                Table(("check", "severity", "status", "findings", "waived", "cause"), results),
                Table(Finding._fields, list(run.worst)),
                run.claims,
            )
        )
    raise typer.Exit(run.exit_code)


@app.command()
def waive(
    check_id: Annotated[str, typer.Argument(help="The check, as `check --list` calls it.")],
    note: Note,
    by: By,
    until: Annotated[datetime, typer.Option(formats=["%Y-%m-%d"], help="The last day on which it holds.")],
    claim: Annotated[str | None, typer.Option(help="Id of a claim, or its beginning: what is found of it.")] = None,
    paper: Annotated[str | None, typer.Option(help="Id of a paper: all that is found in it.")] = None,
    db: Database = HERE,
) -> None:
    """Let what a check finds stand: it is still shown, and no longer fails a run."""
    from warehouse import Warehouse, waivers

    with Warehouse(db, must_exist=True) as warehouse:
        number = waivers.waive(
            warehouse, check_id, claim_id=claim, paper_id=paper, reason=note, by=by, until=until.date()
        )
    typer.echo(f"waiver {number}, until {until.date()}")


waived = typer.Typer(no_args_is_help=True, help="Waivers: what there is, taken back, or as a file to keep in git.")
app.add_typer(waived, name="waivers")


@waived.command("list")
def list_waivers(format: Format = "table", db: Database = HERE) -> None:
    """Show every waiver, and whether it holds today."""
    from publish import render
    from publish.screen import show
    from warehouse import Warehouse, questions

    with Warehouse(db, read_only=True) as warehouse:
        show(render(questions.waivers(warehouse), format))


@waived.command("revoke")
def revoke_waiver(
    number: Annotated[int, typer.Argument(help="Its number, as `waivers list` shows it.")], db: Database = HERE
) -> None:
    """Take a waiver back."""
    from warehouse import Warehouse, waivers

    with Warehouse(db, must_exist=True) as warehouse:
        waivers.revoke(warehouse, number)


@waived.command("export")
def export_waivers(
    to: To = "-",
    db: Database = HERE,
) -> None:
    """Write every waiver as a line of JSON."""
    from publish.files import writing
    from warehouse import Warehouse, waivers

    with Warehouse(db, read_only=True) as warehouse:
        held = waivers.all_of(warehouse)
    with writing(to) as file:
        file.writelines(f"{waiver.model_dump_json()}\n" for waiver in held)


@waived.command("apply")
def apply_waivers(
    file: Annotated[str, typer.Argument(help="Lines of JSON, as `export` writes them; - is standard input.")],
    db: Database = HERE,
) -> None:
    """Take on the waivers of a file that the warehouse does not hold yet."""
    from warehouse import Warehouse, waivers

    given = lines_of_json(file, "waivers export")
    with Warehouse(db, must_exist=True) as warehouse:
        typer.echo(f"applied {waivers.apply(warehouse, given)} of {len(given)} waivers")


@app.command()
def sql(
    query: Annotated[str, typer.Argument(help="One SELECT over the warehouse's tables and views.")],
    format: Format = "table",
    db: Database = HERE,
) -> None:
    """Ask the warehouse in SQL. A statement that would write is refused. What only checks read is there too."""
    from checks import views
    from publish import render
    from publish.screen import show
    from warehouse import Warehouse

    end_at_once_if_stopped()
    with Warehouse(db, read_only=True) as warehouse:
        views.make_for(query, warehouse.connection)
        show(render(warehouse.rows(query), format))


@app.command()
def export(
    folder: Annotated[Path, typer.Argument(parser=named, metavar="FOLDER", help="A new or empty folder.")],
    format: Annotated[Literal["parquet", "csv", "jsonl", "duckdb"], typer.Option(help="What to write.")] = "parquet",
    db: Database = HERE,
) -> None:
    """Write the whole warehouse, tables and views, into a folder, with a manifest of row counts."""
    from warehouse.export import export as write

    rows = write(db, folder, format)
    typer.echo(f"wrote {len(rows)} tables and views, {sum(rows.values()):,} rows, to {folder}")


@app.command()
def schema(db: Database = HERE) -> None:
    """Write what every table, view and column of the warehouse means, as Markdown."""
    from publish import schema_page
    from publish.screen import show
    from warehouse import Warehouse, questions

    with Warehouse(db, read_only=True) as warehouse:
        show(schema_page(*questions.described(warehouse)))


if __name__ == "__main__":
    app()
