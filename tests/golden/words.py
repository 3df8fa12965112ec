#!/usr/bin/python3
"""Prints the text of a .docx body in reading order, one paragraph a line; a merged cell is read once.

An extractor by other hands (python-docx), so that the product's own reader does not judge its own writer.
"""

import sys

from docx import Document
from docx.table import Table
from docx.text.paragraph import Paragraph


def blocks(parent, element):
    for child in element.iterchildren():
        name = child.tag.rsplit("}", 1)[-1]
        if name == "p":
            yield Paragraph(child, parent)
        elif name == "tbl":
            yield Table(child, parent)


def lines(parent, element):
    for block in blocks(parent, element):
        if isinstance(block, Paragraph):
            yield block.text
            continue
        seen = set()
        for row in block.rows:
            for cell in row.cells:
                if cell._tc in seen:
                    continue
                seen.add(cell._tc)
                yield from lines(cell, cell._tc)


def main():
    document = Document(sys.argv[1])
    sys.stdout.reconfigure(encoding="utf-8")
    for line in lines(document, document.element.body):
        print(line)


if __name__ == "__main__":
    main()
