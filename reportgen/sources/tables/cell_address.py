"""Addresses of cells: letters for the column, a number for the row."""


def column_number(letters: str) -> int:
    """0 for A, 25 for Z, 26 for AA."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


def column_letters(column: int) -> str:
    """A for 0, Z for 25, AA for 26."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def split_address(address: str) -> tuple[str, int]:
    """The letters and the number of "AB12"; the number is 0 where there is none."""
    letters = address.rstrip("0123456789")
    return letters, int(address[len(letters) :] or 0)
