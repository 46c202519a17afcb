"""How the documentation becomes a site: `make docs`, then open docs/_build/index.html."""

from importlib.metadata import version as version_of

from sphinx.application import Sphinx

project = "Abstractor"
author = "Abstractor contributors"
project_copyright = "Abstractor contributors"
version = release = version_of("trial-abstractor")

extensions = ["myst_parser"]
exclude_patterns = ["_build"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = "Abstractor"
html_show_sphinx = False
html_copy_source = False
html_show_sourcelink = False
# The same in every build of the same text.
html_last_updated_fmt = None

# Pages that lie beside docs/ in the project, where a forge shows them, and their pages of the site.
BESIDE = {"../CHANGELOG.md": "changelog.md", "../CONTRIBUTING.md": "contributing.md"}


def setup(app: Sphinx) -> None:
    """Turns links that leave docs/ into links within the site."""
    app.connect("source-read", _stay_inside)


def _stay_inside(_app: Sphinx, _name: str, source: list[str]) -> None:
    for beside, inside in BESIDE.items():
        source[0] = source[0].replace(f"]({beside}", f"]({inside}")
