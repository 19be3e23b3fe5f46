from reportgen.docx.writing.text_width import text_width

EM = 315


def test_chinese_is_full_and_digits_are_half_as_wide() -> None:
    assert text_width("某局", EM) == 2 * EM
    assert text_width("2026年", EM) == 4 * (EM // 2) + EM
