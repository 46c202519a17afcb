"""Names of languages: ISO 639-1, as XML and HTML have it, to ISO 639-2, as MEDLINE has it."""

LANGUAGES = {
    "ar": "ara", "cs": "cze", "da": "dan", "de": "ger", "el": "gre", "en": "eng", "es": "spa",
    "fa": "per", "fi": "fin", "fr": "fre", "he": "heb", "hu": "hun", "it": "ita", "ja": "jpn",
    "ko": "kor", "nl": "dut", "no": "nor", "pl": "pol", "pt": "por", "ru": "rus", "sv": "swe",
    "tr": "tur", "zh": "chi",
}  # fmt: skip


def medline_language(code: str) -> str:
    """MEDLINE's name of a language such as "en" or "en-GB"; "" where it is not known.

    >>> medline_language("pt-BR")
    'por'
    """
    return LANGUAGES.get(code.lower().partition("-")[0], "")
