"""An input opened: a file or standard input as bytes, unpacked where it is gzip, with its beginning in view."""

from __future__ import annotations

import gzip
import io
import os
import sys
import zlib
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, cast

STANDARD_INPUT = "-"
HEAD_BYTES = 1 << 16
CHUNK_BYTES = 1 << 17
LINE_BYTES = 1 << 25
"""A line beyond 32 MiB is cut: no record is that long, and one endless line would fill the memory."""
PAGE_BYTES = 1 << 28
"""A page beyond 256 MiB is refused; such an amount is read line by line, as JSON lines."""
FREE_BYTES, MOST_INFLATION = 1 << 26, 200
"""gzip gives text 3 to 20 times its size back; past 64 MiB, 200 times means a bomb."""

GZIP_MAGIC = b"\x1f\x8b"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class UnreadableInput(Exception):
    """An input that cannot be read, or not to its end. Its text is one line: which file, what is wrong, what to do."""

    def __init__(self, name: str, problem: str, remedy: str, line: int = 0) -> None:
        place = f"{name}:{line}" if line else name
        super().__init__(f"{place}: {problem}; {remedy}".replace("\n", " "))
        self.name, self.problem, self.remedy, self.line = name, problem, remedy, line


class Line(NamedTuple):
    number: int
    """Counted from 1."""
    content: bytes
    """Without its line end."""
    cut: bool
    """The line was longer than LINE_BYTES; the rest of it is lost."""


class Input(NamedTuple):
    """What a reader is given."""

    name: str
    """As the user named it; `-` is standard input."""
    head: bytes
    """The first HEAD_BYTES, unpacked."""
    stream: BinaryIO
    """All bytes from the first one, unpacked. Reading raises UnreadableInput where the packing is broken."""

    @property
    def suffix(self) -> str:
        """Lower-case suffix under a `.gz`: `.jsonl` for `a.JSONL.gz`."""
        return Path(self.name.lower().removesuffix(".gz")).suffix

    def lines(self) -> Iterator[Line]:
        """One line after the other, in memory that does not grow with the file."""
        number = 0
        while content := self.stream.readline(LINE_BYTES):
            number += 1
            cut = len(content) == LINE_BYTES and not content.endswith(b"\n")
            yield Line(number, (content.removeprefix(BYTE_ORDER_MARK) if number == 1 else content).rstrip(b"\r\n"), cut)
            while cut and (rest := self.stream.readline(LINE_BYTES)):
                cut = not rest.endswith(b"\n")

    def text(self) -> str:
        """The whole input as text. Raises UnreadableInput where it is not UTF-8 or beyond PAGE_BYTES."""
        content = self.stream.read(PAGE_BYTES + 1)
        if len(content) > PAGE_BYTES:
            raise UnreadableInput(
                self.name, f"is larger than {PAGE_BYTES >> 20} MB", "split it, or give it as JSON lines"
            )
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            raise UnreadableInput(
                self.name,
                f"{not_utf8(content, error)}",
                "save it as UTF-8, for instance with iconv -f latin1 -t utf-8",
                line,
            ) from error


def not_utf8(content: bytes, error: UnicodeDecodeError) -> str:
    """Says which byte of its line is no UTF-8: `byte 0xe9 in column 17 is not UTF-8`, columns in bytes from 1."""
    column = error.start - content.rfind(b"\n", 0, error.start)
    return f"byte 0x{content[error.start]:02x} in column {column} is not UTF-8"


def text_head(head: bytes) -> str:
    """The beginning of an input as text; empty where it is binary."""
    return "" if is_binary(head) else head.decode("utf-8-sig", errors="ignore")


def is_binary(head: bytes) -> bool:
    """Text holds no NUL; a PDF may do without for long."""
    return b"\0" in head or head.startswith(b"%PDF-")


@contextmanager
def open_input(path: str | Path) -> Iterator[Input]:
    """Opens a file, or standard input for `-`. Raises UnreadableInput when it is missing, closed to us or empty."""
    name = os.fsencode(path).decode("utf-8", errors="replace")
    with _opened(path, name) as raw:
        chunks = _chunks(raw)
        first = next(chunks, b"")
        whole = chain([first], chunks)
        stream = _stream(_inflated(whole, name) if first.startswith(GZIP_MAGIC) else whole)
        head = stream.read(HEAD_BYTES)
        if not head.removeprefix(BYTE_ORDER_MARK).strip():
            raise UnreadableInput(name, "is empty", "give a file that holds papers")
        yield Input(name, head, _stream(chain([head], _chunks(stream))))


def _opened(path: str | Path, name: str) -> AbstractContextManager[BinaryIO]:
    if name == STANDARD_INPUT:
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(path).open("rb")
    except FileNotFoundError:
        raise UnreadableInput(name, "no such file", "check the path") from None
    except OSError as error:
        reason = (error.strerror or "cannot be opened").lower()
        raise UnreadableInput(name, reason, "check that it is a file you may read") from error


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    return iter(lambda: stream.read(CHUNK_BYTES), b"")


def _stream(chunks: Iterator[bytes]) -> BinaryIO:
    return cast(BinaryIO, io.BufferedReader(_Chunks(chunks), CHUNK_BYTES))


def _inflated(packed: Iterator[bytes], name: str) -> Iterator[bytes]:
    source = _Chunks(packed)
    given = 0
    with gzip.GzipFile(fileobj=io.BufferedReader(source)) as unpacked:
        try:
            while chunk := unpacked.read1(CHUNK_BYTES):
                given += len(chunk)
                if given > FREE_BYTES and given > MOST_INFLATION * source.given:
                    raise UnreadableInput(
                        name, f"unpacks to over {MOST_INFLATION} times its size", "unpack it yourself if you trust it"
                    )
                yield chunk
        except EOFError:
            raise UnreadableInput(name, "the packed data end too early", "fetch or pack the file again") from None
        except (gzip.BadGzipFile, zlib.error) as error:
            raise UnreadableInput(name, f"the packed data are damaged ({error})", "fetch or pack it again") from None


class _Chunks(io.RawIOBase):
    """Chunks of bytes as a file: standard input cannot seek back to before its head was looked at."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks, self._left, self.given = chunks, memoryview(b""), 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if not self._left:
            self._left = memoryview(next(self._chunks, b""))
        count = min(len(buffer), len(self._left))
        buffer[:count] = self._left[:count]
        self._left = self._left[count:]
        self.given += count
        return count
