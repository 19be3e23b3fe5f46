"""The look of an HTML draft: the page and the type of GB/T 9704-2012, as far as a browser has them.

The measures are those of the .docx (a test holds them together); what differs is said at its line. Nothing is loaded from
anywhere: fonts are those of the machine, the official names first, then what Windows, macOS and Linux have in their stead.
"""

_SONG = '"宋体",SimSun,"Songti SC","Noto Serif CJK SC",serif'
_TITLE = f'digits,"方正小标宋简体","小标宋",{_SONG}'
_HEI = 'digits,"黑体",SimHei,"Heiti SC","Noto Sans CJK SC",sans-serif'
_KAI = f'digits,"楷体_GB2312","楷体",KaiTi,"Kaiti SC","AR PL UKai CN",{_SONG}'
_FANG = f'digits,"仿宋_GB2312","仿宋",FangSong,"STFangsong","AR PL UMing CN",{_SONG}'

PAGE_CSS = "\n".join(
    (
        # Digits and Latin letters in the Latin font, but not the marks “ ” — … that it has, too.
        (
            '@font-face{font-family:digits;src:local("Times New Roman"),local("Liberation Serif"),local("Tinos");'
            "unicode-range:U+20-7E}"
        ),
        "@page{size:A4;margin:37mm 26mm 35mm 28mm}",
        # Browsers that know margin boxes print the page number, outside on odd and even pages.
        f'@page :right{{@bottom-right{{content:"— " counter(page) " —";font:14pt {_SONG}}}}}',
        f'@page :left{{@bottom-left{{content:"— " counter(page) " —";font:14pt {_SONG}}}}}',
        "body{margin:0;background:#e8e8e8;color:#000}",
        # 28 characters of 15.75 pt a line, lines of 28.95 pt: 22 on a page.
        (
            f".sheet{{box-sizing:border-box;width:210mm;min-height:297mm;margin:6mm auto;padding:37mm 26mm 35mm 28mm;"
            f"background:#fff;box-shadow:0 0 2mm #aaa;font:16pt/28.95pt {_FANG};letter-spacing:-.25pt;"
            "text-align:justify;line-break:strict;overflow-wrap:break-word}"
        ),
        "p,h1,h2,h3,h4,h5{margin:0;font-size:inherit;font-weight:inherit;text-indent:2em}",
        (
            "h1,.annex h2.title{margin:28.95pt 0;font-size:22pt;line-height:35pt;letter-spacing:0;text-indent:0;"
            "text-align:center;text-wrap:balance}"
        ),
        f"h1,h2.title{{font-family:{_TITLE}}}",
        f".subtitle{{margin:-28.95pt 0 28.95pt;font-family:{_KAI};text-indent:0;text-align:center}}",
        f"h2,.level1{{font-family:{_HEI}}}",
        f"h3,.level2{{font-family:{_KAI}}}",
        "h4,.level3{font-weight:bold}",
        "h2,h3,h4,h5,caption{break-after:avoid}",
        # As wide as the date and four characters in; a longer line is centred over it, and pushes the date where it has to.
        ".signature{display:table;margin:28.95pt 4em 0 auto;text-align:center;break-inside:avoid}",
        ".signature p{text-indent:0;white-space:nowrap}",
        ".signature p:not(:last-child){margin:0 -2em}",
        f".label{{font-family:{_HEI};text-indent:0}}",
        f"table{{width:100%;border-collapse:collapse;font:12pt/22pt {_FANG};letter-spacing:0;margin-bottom:10pt}}",
        f"caption{{font:14pt/22pt {_HEI};padding:6pt 0 3pt}}",
        "th,td{border:.5pt solid #000;padding:0 4.25pt;text-align:left;text-indent:0}",
        f"th{{font-family:{_HEI};font-weight:normal;text-align:center}}",
        "tr{break-inside:avoid}",
        "td.center{text-align:center}",
        "td.right,td.decimal{text-align:right}",
        ".unit{display:block;text-align:right;font-size:12pt}",
        ".addressee,.header{text-indent:0}",
        f".header{{font-family:{_HEI};font-size:12pt;text-align:right}}",
        ".attachments{display:flex;margin:28.95pt 0 0 2em}",
        ".attachments p,.contents p{text-indent:0}",
        ".attachments ul,.contents ul{list-style:none;margin:0;padding:0}",
        ".contents{margin-bottom:28.95pt}",
        ".contents p{text-align:center}",
        ".contents .level2{padding-left:1em}",
        ".contents .level3{padding-left:2em}",
        ".contents .level4{padding-left:3em}",
        ".note{font-size:10.5pt;line-height:16pt;letter-spacing:0;margin:-7pt 0 6pt}",
        # Every figure can be asked for its source; on paper nothing shows of that.
        ".figure{border-bottom:1px dotted #888;cursor:help}",
        ".figure:target{outline:2px solid #c60}",
        "mark{background:#ff0;color:inherit}",
        # The number of a question is made here, so that copied text does not have it.
        '.query::after{content:"[" attr(data-number) "]";font:10pt sans-serif;vertical-align:super;color:#a40}',
        ".query{text-decoration:none}",
        # The list of questions is no part of the draft, and does not look like it.
        ".questions{min-height:0;padding:10mm 26mm 10mm 28mm;font:11pt/1.6 sans-serif;letter-spacing:0;text-align:left}",
        ".questions h2{font:bold 13pt/2 sans-serif;text-indent:0}",
        ".questions li{margin:3pt 0}",
        ".questions p{text-indent:0}",
        "@media screen and (max-width:215mm){.sheet{width:auto;min-height:0;margin:0;padding:8mm 5mm}}",
        (
            "@media print{body{background:none}.sheet{width:auto;min-height:0;margin:0;padding:0;box-shadow:none}"
            ".annex,.questions{break-before:page}.figure{border:0}}"
        ),
    )
)
