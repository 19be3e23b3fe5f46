"""A slice of the fuzzer with every change: sound input reaches a draft, and none does what it must not."""

import multiprocessing
import os

import pytest

from fuzz.campaign import Found, Tally, run
from fuzz.case import Fault
from fuzz.faults import FAULTS
from fuzz.kinds.register import MAKERS, case_of, kind_of
from fuzz.putback import tried
from fuzz.worker import Result, Task

SEED = 20260112
INPUTS = 800


@pytest.fixture(scope="module")
def tally() -> Tally:
    """The slice, run on all processors."""
    return run(Task(SEED, 0, 1, INPUTS))


def test_a_slice_of_random_input_shows_no_fault(tally: Tally) -> None:
    assert tally.total == INPUTS
    assert [found for several in tally.faults.values() for found in several] == []


def test_many_inputs_of_every_kind_reach_a_draft(tally: Tally) -> None:
    """Else only refusals would be looked at."""
    assert set(tally.runs) == set(MAKERS)
    assert {kind: reached / tally.runs[kind] > 0.25 for kind, reached in tally.reached.items()} == dict.fromkeys(
        MAKERS, True
    )


@pytest.mark.parametrize("kind", MAKERS)
def test_an_input_is_the_same_whenever_it_is_made(kind: str) -> None:
    assert [case_of(7, number, kind) for number in range(40)] == [case_of(7, number, kind) for number in range(40)]
    assert case_of(7, 1, kind) != case_of(8, 1, kind)


@pytest.mark.parametrize("name", FAULTS)
def test_a_mended_fault_that_is_put_back_is_seen_in_its_example(name: str) -> None:
    case = FAULTS[name].case()
    assert tried(case, "") == ()
    assert tried(case, name) != ()


def test_an_input_that_kills_its_process_is_a_fault_and_the_rest_is_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that ends at input 5 leaves a fault, and another takes up the rest."""
    from fuzz import campaign, trial

    real = trial.Bench.run

    def deadly(self: trial.Bench, case: object) -> trial.Verdict:
        if case == case_of(SEED, 5, kind_of(SEED, 5)):
            os._exit(9)
        return real(self, case)  # type: ignore[arg-type]  # whatever it is

    monkeypatch.setattr(trial.Bench, "run", deadly)
    monkeypatch.setattr(campaign, "PROCESSES", multiprocessing.get_context("fork"))  # which knows the line above
    seen: list[Found] = []
    counted = run(Task(SEED, 0, 1, 12), jobs=1, told=seen.append)
    assert counted.total == 12
    died = [(found.number, found.fault.where) for found in seen if found.fault.what == "died"]
    assert died == [(5, "exit 9")]


def test_of_a_fault_the_first_inputs_are_kept_and_all_are_counted() -> None:
    counted = Tally()
    fault = Fault("time", "a.py", "…")
    results = [Result(number, "csv", False, 0.1, (fault,)) for number in range(5)]
    told = [found for result in results for found in counted.add(result)]
    assert [found.number for found in told] == [0, 1, 2]
    assert list(counted.counts.values()) == [5]
