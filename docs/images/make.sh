#!/bin/sh
# Draws the pictures of docs/plots.md anew, from the records in structured/.
set -eu
cd "$(dirname "$0")/../.."
draw() {
    name=$1 kind=$2
    shift 2
    abstractor plot "$kind" structured "$@" -o "docs/images/$name.svg"
}
draw forest forest pmid-22738085 pmid-24635772
draw weights forest pmid-20200382 summary-title-ed5579aecb8a9260 --weights
draw mortality mortality pmid-22738085 summary-title-d7ae80656f81a8f7 pmid-20200382
draw flow flow pmid-22738085
