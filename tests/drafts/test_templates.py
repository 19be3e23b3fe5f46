"""Templates hold words, not figures; and the words are our own."""

import re

import pytest

from tests.drafts.seed_ngrams import FINGERPRINTS
from tests.drafts.wording import TEMPLATES, fingerprint, fingerprints_of_seeds, runs, seeds, sentences, texts, words_of

TEXTS = dict(texts())
LIST_MARKER = re.compile(r"^\s*\d+\. |^::: ①$", re.MULTILINE)
FILE_NAME = re.compile(r"'_shared/[^']*\.md\.j2'")
NUMERAL = re.compile(r"[零〇一二三四五六七八九十廿卅百千万亿两半双倍]")

# Chinese numerals that are no figures, with the reason; everything else made of numerals has to come from the data.
SET_WORDS = {
    "一次医疗救助": "name of a kind of aid",
    "二次医疗救助": "name of a kind of aid",
    "一站式": "name of a way of settling",
    "两定机构": "name: the two kinds of designated institutions",
    "零星报销": "name: reimbursement of paper bills",
    "手工（零星）救助": "name: the same for aid",
    "零售药店": "name",
    "二级以上医院": "grade of a hospital",
    "下半年": "name of a period",
    "动态清零": "set phrase",
    "一案多查": "set phrase",
    "时间过半": "set phrase of a half-year report",
    "任务过半": "set phrase of a half-year report",
    "不漏一人": "set phrase: nobody at all",
    "两头跑": "set phrase: here and there",
    "查处一案": "set phrase: each single case",
    "整改一片": "set phrase: everybody beside it",
    "同一": "the same",
    "一起": "together",
    "一并": "together",
    "一次高频": "once each time",
    "半层楼": "001-96: the seed's table calls it not usable as a figure",
    "分处两地": "001-97: the seed's table calls it not usable as a figure",
    "分设两地": "the sample's own passage, after 001-97",
    "三关": "a named set: {% named %} counts its members",
    "三个到位": "a named set: {% named %} counts its members",
    "三级联动": "a named set: {% named %} counts its members",
    "一手抓": "set phrase: on the one hand, on the other",
    "::: 一是": "our notation: a list that begins 一是",
    "::: 一要": "our notation: a list that begins 一要",
    "一般性项目": "name of a kind of project in a budget",
    "中央八项规定": "name of a rule",
    "“四风”": "name",
}
# Names of bodies, laws and campaigns of LENGTH characters or more would stand here: nobody can word them otherwise.
OFFICIAL_NAMES: frozenset[str] = frozenset()


def test_the_measure_sees_the_text_of_a_template_and_not_its_code() -> None:
    assert "职工医保" in TEXTS["templates/annual/achievements-2-services.md.j2"]
    words = words_of("甲{# 乙 #}丙{{ 丁|约 }}戊{% list '己' %}庚")
    assert words.split() == ["甲", "丙", "戊", "'己'", "庚"]
    assert len(TEXTS) >= 20


@pytest.mark.parametrize("where", TEXTS)
def test_no_digit_stands_in_a_template_but_in_list_markers(where: str) -> None:
    text = FILE_NAME.sub("", LIST_MARKER.sub("", TEXTS[where]))
    assert [line for line in text.splitlines() if any(character.isdigit() for character in line)] == []


@pytest.mark.parametrize("where", TEXTS)
def test_no_chinese_numeral_is_used_as_a_figure(where: str) -> None:
    words = words_of(TEXTS[where])
    for word in SET_WORDS:
        words = words.replace(word, "")
    assert [line for line in words.splitlines() if NUMERAL.search(line)] == []


def test_every_set_word_is_used() -> None:
    everything = "\n".join(map(words_of, TEXTS.values()))
    assert [word for word in SET_WORDS if word not in everything] == []


@pytest.mark.parametrize("where", TEXTS)
def test_no_passage_is_taken_from_a_seed(where: str) -> None:
    shared = [run for run in runs(words_of(TEXTS[where])) if fingerprint(run) in FINGERPRINTS]
    assert [run for run in shared if not any(run in name for name in OFFICIAL_NAMES)] == []


def test_no_sentence_is_written_in_two_genres() -> None:
    """What two genres say alike is written once, below templates/_shared."""
    genres: dict[str, set[str]] = {}
    for path in TEMPLATES.glob("[!_]*/*.j2"):
        for sentence in sentences(path.read_text(encoding="utf-8")):
            genres.setdefault(sentence, set()).add(path.parent.name)
    assert {sentence: found for sentence, found in genres.items() if len(found) > 1} == {}


def test_the_measure_of_sentences_sees_a_shared_one() -> None:
    one, other = "甲。全县参加城乡居民医保{{ 数 }}；", "乙：全县参加城乡居民医保{{ 别的数 }}。"
    assert set(sentences(one)) & set(sentences(other)) == {"全县参加城乡居民医保"}


def test_the_fingerprints_are_those_of_the_seeds() -> None:
    if not seeds():
        pytest.skip("the seeds are not beside this clone")
    assert fingerprints_of_seeds() == FINGERPRINTS
