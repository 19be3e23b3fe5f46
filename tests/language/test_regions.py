"""全县, 我市, 该区: a region by its kind."""

import pytest

from reportgen.language.regions import region_word


@pytest.mark.parametrize(
    ("region", "word", "said"),
    [
        ("示范县", "全", "全县"),
        ("XX市", "我", "我市"),
        ("某某省", "全", "全省"),
        ("某某自治州", "该", "该州"),
        ("某某自治区", "全", "全区"),
        ("某某新区", "我", "我区"),
        ("某某街道", "全", "全街道"),
        ("某某左旗", "全", "全旗"),
        ("示范", "全", "示范"),
        ("", "全", ""),
    ],
)
def test_a_region_is_spoken_of_by_its_kind(region: str, word: str, said: str) -> None:
    assert region_word(region, word) == said
