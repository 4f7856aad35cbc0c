"""The command `batch`: directories, files and files of records to JSON Lines. One input, one line, in sorted order."""

from __future__ import annotations

import os
from tempfile import gettempdir

from newsparse.batching import workers
from newsparse.batching.expanding import in_chunks, inputs
from newsparse.batching.interrupting import Interrupts
from newsparse.batching.options import STDOUT, Options
from newsparse.batching.resuming import Plan, plan, take_place
from newsparse.batching.sorting import SortedPaths
from newsparse.batching.telling import Teller, count, log
from newsparse.batching.walking import paths
from newsparse.batching.writing import drop, fresh
from newsparse.output import GOOD, NOTHING_READABLE, OUTPUT_FAILED, SOME_FAILED, Stop


def batch(options: Options) -> int:
    """Write the record or the error record of each input, in order, and say how many. Raises Stop and OSError."""
    try:
        return run(options)
    except Stop as stop:
        if not options.log_json:
            raise
        log(event="error", status=stop.status, message=stop.message)
        raise Stop(stop.status) from None


def run(options: Options) -> int:
    """`batch`, with its errors as words."""
    options.check()
    with Interrupts() as interrupts:
        ordered = in_order(options)
        teller = Teller(options, len(ordered))
        try:
            if options.resume or options.refresh:
                todo = plan(options, lambda: inputs(ordered, options))
            else:
                todo = Plan(inputs(ordered, options), fresh(options))
            teller.keep(todo.done, todo.files, todo.codes)
            teller.begin()
            go_through(todo, options, interrupts, teller)
        except KeyboardInterrupt:
            teller.end()
            teller.interrupted()
            raise
        except OSError as error:
            teller.end()
            if options.output == STDOUT:
                raise
            raise Stop(OUTPUT_FAILED, f"{options.output}: {error.strerror or error}{advice(options, teller)}") from None
        finally:
            teller.end()
    teller.sum_up()
    failed = teller.codes.total()
    return NOTHING_READABLE if failed == teller.done and failed else SOME_FAILED if failed else GOOD


def in_order(options: Options) -> SortedPaths:
    """The paths of the batch, in order. Raises Stop where there are none, or no place to sort them."""
    try:
        ordered = SortedPaths(paths(options))
    except OSError as error:
        raise Stop(OUTPUT_FAILED, f"{gettempdir()}: {error.strerror or error}") from None
    if not len(ordered):
        raise Stop(NOTHING_READABLE, f"{' '.join(options.inputs) or options.files_from}: no files in it")
    return ordered


def advice(options: Options, teller: Teller) -> str:
    """What can be done about an output that failed."""
    return f" ({count(teller.done)} written: --resume goes on)" if os.path.isfile(options.output) else ""


def go_through(todo: Plan, options: Options, interrupts: Interrupts, teller: Teller) -> None:
    """Do what is to do, chunk by chunk."""
    output, earlier = todo.output, todo.earlier
    chunks = workers.run(in_chunks(todo.inputs), options)
    try:
        for chunk in chunks:
            with interrupts.whole():
                output.append(chunk.data(), chunk.inputs)
                teller.tell(chunk.inputs, chunk.codes)
                if earlier and earlier.last and chunk.inputs[-1].key >= earlier.last:
                    output, earlier = take_place(output, options.output), None
        if earlier:
            output, earlier = take_place(output, options.output), None
    except BaseException:
        chunks.close()
        output.abandon()
        if earlier:
            drop(options.output)
        raise
    output.close()
