"""Adds the Ethiopic letters of Noto Sans Ethiopic, and signs without ink, to the files of Inter.

    python3 add_ethiopic.py Inter-Regular.woff NotoSansEthiopic-Regular.ttf out/Inter-Regular.woff

JavaFX looks for a missing letter in the fonts of the machine, where a bare one has none, and draws a box for the signs that
say which way a text runs. Both fonts are under the SIL Open Font License without reserved names. Needs fontTools 4.38.
"""

import sys

from fontTools.misc.transform import Scale
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

# Zero width joiners, marks, embeddings, overrides, word joiner and isolates (UAX 9).
WITHOUT_INK = [*range(0x200C, 0x2010), *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A)]


def main(inter_file, noto_file, out_file):
    inter, noto = TTFont(inter_file), TTFont(noto_file)
    scale = inter["head"].unitsPerEm / noto["head"].unitsPerEm
    has, glyphs = inter.getBestCmap(), noto.getGlyphSet()
    order = list(inter.getGlyphOrder())
    added = {}
    for code, source in sorted(noto.getBestCmap().items()):
        if code in has or code < 0x1200:
            continue
        name = f"ethiopic{code:04X}"
        recording = DecomposingRecordingPen(glyphs)
        glyphs[source].draw(recording)
        pen = TTGlyphPen(None)
        recording.replay(TransformPen(pen, Scale(scale)))
        added[code] = (name, pen.glyph(), round(noto["hmtx"][source][0] * scale))
    for code in WITHOUT_INK:
        if code not in has:
            added[code] = (f"inkless{code:04X}", TTGlyphPen(None).glyph(), 0)
    inter.setGlyphOrder(order + [name for name, _, _ in added.values()])
    for name, glyph, advance in added.values():
        inter["glyf"].glyphs[name] = glyph
        glyph.recalcBounds(inter["glyf"])
        inter["hmtx"][name] = (advance, getattr(glyph, "xMin", 0))
    inter["glyf"].glyphOrder = inter.getGlyphOrder()
    for table in inter["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({code: entry[0] for code, entry in added.items()})
    inter["maxp"].numGlyphs = len(inter.getGlyphOrder())
    inter.flavor = "woff"
    inter.save(out_file)


if __name__ == "__main__":
    main(*sys.argv[1:])
