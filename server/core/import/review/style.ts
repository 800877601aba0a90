/** What the review of an import has beyond the looks of the report. */
export const REVIEW_STYLE = `
header.page{padding:1.75rem 0 0}
h1{font-size:2rem}
h2{margin-top:2.25rem}
.todo{margin-top:1.25rem;padding:1rem 1.2rem;background:var(--tint);border-radius:10px}
.vscode-high-contrast .todo,.vscode-high-contrast-light .todo{border:1px solid var(--line)}
.todo strong{overflow-wrap:anywhere}
.actions{display:flex;flex-wrap:wrap;gap:.6rem 1.2rem;align-items:baseline;margin-top:.8rem}
.button{display:inline-block;padding:.35rem .9rem;border-radius:4px;background:var(--vscode-button-background,var(--accent));color:var(--vscode-button-foreground,var(--card));border:1px solid var(--vscode-button-border,transparent);text-decoration:none}
.button:hover{background:var(--vscode-button-hoverBackground,var(--accent));color:var(--vscode-button-foreground,var(--card))}
.button strong{font-weight:600}
.plain{list-style:none;margin:0;padding:0}
.plain li{overflow-wrap:anywhere}
.plain li+li{margin-top:.5rem}
.unplaced a{font-variant-numeric:tabular-nums;white-space:nowrap;margin-right:.5rem}
.changes li{padding:.6rem 0 .6rem .9rem;box-shadow:inset 3px 0 var(--line)}
.kind{font-size:.8rem;letter-spacing:.04em;text-transform:uppercase;color:var(--soft);margin-right:.5rem}
.kind.changed,.kind.removed,.kind.moved{color:var(--warn);font-weight:600}
.kind.added{color:var(--accent);font-weight:600}
del{color:var(--soft)}
ins{text-decoration:none}
.counts td.none{color:var(--soft)}
.counts .level-name{text-align:right;min-width:4.5rem}
.counts small{font-weight:400}
.counts th:first-child{min-width:8.5rem}
`;
