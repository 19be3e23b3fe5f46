"""The list of genres: the office's and the shipped ones, what each is for, and what of it the office has changed."""

from pathlib import Path

from reportgen.app.genres import GenreRow, genres
from tests.templating.office import HEAD, Office


def row(office: Office, name: str, period: str | None = None) -> GenreRow:
    rows, outcome = genres(period, office.root)
    assert outcome.exit_code == 0
    assert [each.name for each in rows] == sorted(each.name for each in rows)
    (found,) = [each for each in rows if each.name == name]
    return found


def test_a_genre_of_the_offices_own(office: Office) -> None:
    office.write(
        "templates/mine/genre.yaml",
        "name: 我们的\ntitle: 甲\ndocument: 简报\nperiods: [half, month]\n"
        "sections: [{part: 上, sections: [b.md.j2, a.md.j2]}, c.md.j2]\n",
    )
    office.write("templates/mine/a.md.j2", "甲")
    assert row(office, "mine") == GenreRow(
        "mine",
        "我们的",
        "简报",
        ("half", "month"),
        ("b.md.j2", "a.md.j2", "c.md.j2"),
        ("a.md.j2", "genre.yaml"),
        (),
        0,
        None,
    )


def test_what_was_copied_and_what_was_changed_are_told_apart(office: Office) -> None:
    """The office's annual genre is its own; half-year is shipped, and over it come a copy and a change."""
    assert row(office, "annual").own == ("a.md.j2", "genre.yaml")
    shipped = Path(__file__).resolve().parents[2] / "templates/half-year"
    office.write("templates/half-year/plans.md.j2", (shipped / "plans.md.j2").read_text(encoding="utf-8"))
    office.write("templates/half-year/problems.md.j2", "没有问题。")
    found = row(office, "half-year")
    assert (found.own, found.copies) == (("problems.md.j2",), ("plans.md.j2",))


def test_a_period_file_is_asked_which_genres_are_for_it(office: Office) -> None:
    office.write("templates/any/genre.yaml", "title: 甲\nsections: []\n")
    office.write("templates/half/genre.yaml", "title: 甲\nsections: []\nperiods: [half]\n")
    office.write("data/2025H1.yaml", f"{HEAD}period: 2025H1\n")
    asked = {
        name: [row(office, name, period).fits for period in ("2025.yaml", "2025H1.yaml")] for name in ("any", "half")
    }
    assert asked == {"any": [True, True], "half": [False, True]}


def test_a_genre_that_asks_for_what_the_catalogue_lacks_says_so(office: Office) -> None:
    found = row(office, "half-year", "2025.yaml")
    assert found.faults > 5  # the annex of the shipped genre lists indicators of the sample
    assert (found.fits, found.sections) == (False, ())


def test_without_a_project_there_is_a_finding(tmp_path: Path) -> None:
    rows, outcome = genres(cwd=tmp_path)
    assert (rows, [each.code for each in outcome.diagnostics]) == ([], ["D010"])


def test_a_period_file_that_is_not_there_is_a_finding(office: Office) -> None:
    rows, outcome = genres("2030.yaml", office.root)
    assert (rows, outcome.exit_code) == ([], 1)
