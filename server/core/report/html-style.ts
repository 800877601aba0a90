/** The looks of the report. Colours are named once for light, dark, VS Code and paper; nothing is said by colour alone. */
export const STYLE = `
body{--bg:#fbfaf8;--card:#fff;--fg:#1d2327;--soft:#5c656b;--line:#e2dfd8;--accent:#0b6a5b;--tint:#e6f1ee;--warn:#9a4a00;--warn-tint:#fdf1e3;--link:#0b5c86}
@media screen and (prefers-color-scheme:dark){body{--bg:#15191c;--card:#1c2226;--fg:#e6e9ea;--soft:#a0aaaf;--line:#333c42;--accent:#62c8b3;--tint:#1d3a36;--warn:#f0ad62;--warn-tint:#3a2c1b;--link:#7cc3ec}}
@media screen{body.vscode-light,body.vscode-dark,body.vscode-high-contrast,body.vscode-high-contrast-light{--bg:var(--vscode-editor-background);--card:var(--vscode-editorWidget-background,var(--vscode-editor-background));--fg:var(--vscode-editor-foreground);--soft:var(--vscode-descriptionForeground);--link:var(--vscode-textLink-foreground)}
body.vscode-light,body.vscode-high-contrast-light{--line:#dcdcdc;--accent:#0b6a5b;--tint:#e6f1ee;--warn:#9a4a00;--warn-tint:#fdf1e3}
body.vscode-dark,body.vscode-high-contrast:not(.vscode-high-contrast-light){--line:#3c4449;--accent:#62c8b3;--tint:#1d3a36;--warn:#f0ad62;--warn-tint:#3a2c1b}
body.vscode-high-contrast.vscode-high-contrast,body.vscode-high-contrast-light.vscode-high-contrast-light{--line:var(--vscode-contrastBorder,currentColor);--tint:transparent;--warn-tint:transparent}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;padding:0 1.5rem 3rem;background:var(--bg);color:var(--fg);font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}
header.page,main,footer.page{max-width:68rem;margin:0 auto}
header.page{padding:3rem 0 1rem}
h1,h2,h3{font-family:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,serif;font-weight:600;line-height:1.2;margin:0;text-wrap:balance}
h1{font-size:2.5rem;letter-spacing:-.015em}
h2{font-size:1.5rem;margin:3rem 0 1rem}
h3{font-size:1.3rem}
h4{font-size:.8rem;letter-spacing:.06em;text-transform:uppercase;color:var(--soft);margin:0 0 .5rem}
p{margin:0}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:2px}
a:focus-visible,.scroll:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.eyebrow{font-size:.8rem;letter-spacing:.08em;text-transform:uppercase;color:var(--soft);margin-bottom:.6rem}
.lede{font-size:1.12rem;max-width:46rem;margin-top:1rem;text-wrap:pretty}
.figures{display:grid;grid-template-columns:repeat(4,1fr);gap:1px;margin:2rem 0 0;background:var(--line);border:1px solid var(--line);border-radius:10px;overflow:hidden}
.figures div{background:var(--card);padding:1rem 1.2rem;display:flex;flex-direction:column-reverse;justify-content:flex-end}
.figures dt{font-size:.85rem;color:var(--soft)}
.figures dd{margin:0;font-size:2rem;font-weight:600;line-height:1.2}
.figures dd span{font-size:1rem;font-weight:400;color:var(--soft)}
.count,.level{font:400 .85rem/1.4 system-ui,-apple-system,"Segoe UI",sans-serif;color:var(--soft);margin-left:.4rem;white-space:nowrap}
.level{border:1px solid var(--line);border-radius:99px;padding:.1rem .6rem}
.scroll{position:relative;overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:10px}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;font-size:.8rem;color:var(--soft);padding:.6rem .9rem 0}
th,td{padding:.55rem .9rem;text-align:left;vertical-align:top;border-top:1px solid var(--line)}
thead th{font-size:.8rem;font-weight:600;color:var(--soft);border-top:0;vertical-align:bottom}
tbody th{font-weight:400}
tfoot th,tfoot td{font-weight:600;border-top:2px solid var(--line)}
.n{text-align:right;white-space:nowrap}
td.tag{background:var(--tint);white-space:nowrap}
td.tag>span:first-child{color:var(--accent);font-weight:700}
.compact :is(th.doc,td){padding:.4rem .2rem;text-align:center}
.compact :is(th,td).n{padding:.4rem .6rem .4rem .3rem;text-align:right}
.compact tbody th{font-size:.8rem;line-height:1.35;padding:.35rem .6rem .35rem .9rem}
.compact .no{min-width:0}
.compact td.tag a{text-decoration:none;font-weight:700;padding:0 .2rem}
.documents th[scope=row]{min-width:11rem}
.bar.share{display:inline-block;width:6rem;margin:0 .4rem 0 0;vertical-align:2px}
td.no-tag,tr.open .key{color:var(--soft)}
.matrix th[scope=row]{min-width:16rem}
.matrix:not(.compact) thead th.doc{min-width:6.5rem;max-width:11rem;overflow-wrap:anywhere}
.no{display:inline-block;min-width:1.5em;padding:0 .3em;border-radius:99px;background:var(--tint);color:var(--accent);text-align:center;font-size:.8em;font-weight:600}
.key{font-weight:600;white-space:nowrap;margin-right:.35em}
.competency{margin:0 0 2.75rem}
.head{display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;justify-content:space-between;align-items:baseline}
.policy{color:var(--soft);margin:.2rem 0 .9rem}
.standing,td.share{white-space:nowrap}
.standing.enough{color:var(--accent);font-weight:600}
.standing.more{color:var(--warn);font-weight:600}
.standing.none{color:var(--soft)}
.pips{display:inline-flex;gap:3px;margin-right:.4rem;vertical-align:-1px}
.pips i{width:.7em;height:.7em;border-radius:3px;border:1.5px solid var(--accent)}
.pips i.on{background:var(--accent);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.note{color:var(--soft);font-weight:400;overflow-wrap:anywhere}
p.note{margin-top:.5rem;font-size:.9rem}
.below{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1.5rem 2.5rem;margin-top:1.25rem;align-items:start}
.below ul{list-style:none;margin:0;padding:0}
.quotes dl{margin:0}
.quotes dl>div{display:grid;grid-template-columns:2.6rem 1fr;padding:.3rem 0}
.quotes dd{margin:0}
.quotes li+li,.keys li+li{margin-top:.4rem}
.quotes .note{font-size:.85rem}
.keys li{padding-left:2.6rem;text-indent:-2.6rem}
.keys .key{display:inline-block;min-width:2.25rem;text-indent:0}
.ideas,.gaps{background:var(--tint);border-radius:10px;padding:1rem 1.2rem}
.gaps{background:var(--warn-tint);box-shadow:inset 3px 0 var(--warn)}
.vscode-high-contrast .ideas,.vscode-high-contrast .gaps,.vscode-high-contrast-light .ideas,.vscode-high-contrast-light .gaps{border:1px solid var(--line)}
.ideas p,.gaps p{color:var(--soft);font-size:.92rem;margin-bottom:.6rem}
.lengths{list-style:none;margin:0;padding:0}
.lengths li+li{margin-top:.4rem}
.warn{color:var(--warn);font-weight:600;white-space:nowrap}
.bar{display:block;width:8rem;height:4px;margin:.25rem 0;border-radius:2px;background:var(--line);overflow:hidden;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.bar i{display:block;height:100%;background:var(--accent);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.bar.over i{background:var(--warn)}
tr:target{background:var(--tint)}
footer.page{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font-size:.88rem}
.vh{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media screen{.large{max-height:85vh;overflow:auto}
.large thead th,.large tbody th,.large tfoot :is(th,td){background:var(--card)}
.large thead th{position:sticky;top:0;z-index:2;box-shadow:inset 0 -1px var(--line)}
.large :is(thead th:first-child,tbody th,tfoot th){position:sticky;left:0;z-index:1;box-shadow:inset -1px 0 var(--line)}
.large thead th:first-child{z-index:3}}
@media screen and (max-width:54rem){body{padding:0 1.1rem 2rem}header.page{padding-top:1.75rem}h1{font-size:2rem}.lede{font-size:1.05rem}th,td{padding:.45rem .55rem}
.glance .pips,.glance :is(th,td):nth-child(3){display:none}.glance td:nth-child(2){min-width:4.6rem}}
@media screen and (max-width:40rem){.figures{grid-template-columns:1fr 1fr}}
@media (forced-colors:active){.pips i.on,.bar i{background:CanvasText;forced-color-adjust:none}}
@page{margin:16mm 14mm}
@media print{body{--bg:#fff;--card:#fff;--fg:#000;--soft:#444;--line:#bbb;--accent:#0b6a5b;--tint:#eef5f3;--warn:#7a3a00;--warn-tint:#fff;--link:#000;padding:0;font-size:10pt}
header.page{padding-top:0}h1{font-size:24pt}h2{margin-top:1.6rem;break-after:avoid}h3,h4,.head,.policy{break-after:avoid}
header.page,main,footer.page{max-width:none}
.scroll{overflow:visible;border-radius:0;border-width:0 0 1px}
table{font-size:9pt}th,td{padding:.35rem .5rem}.matrix th[scope=row]{min-width:0}.matrix:not(.compact) thead th.doc{min-width:0}.compact{font-size:7pt}.compact :is(th.doc,td,td.n,th.n){padding:.15rem 0}.compact td.tag a{padding:0}.compact .no{padding:0;background:none;font-size:6pt;font-weight:400;color:inherit}.compact tbody th{min-width:9rem;font-size:7pt;padding:.15rem .3rem .15rem 0}.standing,td.share,.warn,.n,.level{white-space:normal}.documents th[scope=row]{min-width:0}
thead{display:table-header-group}tfoot{display:table-row-group}tr,.quotes dl>div,.keys li,.figures div{break-inside:avoid}
.ideas,.gaps{break-inside:avoid;border:1px solid var(--line)}a{text-decoration:none}
.below{grid-template-columns:1fr 1fr}}
`;
