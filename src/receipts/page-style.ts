/** The style of a printed receipt: system fonts, black on white, no article torn by a page break. */
export const pageStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1a1a1a; font: 15px/1.45 system-ui, "DejaVu Sans", sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 2.5rem 1.5rem; }
.kind { margin: 0; color: #555; text-transform: uppercase; letter-spacing: .08em; font-size: .8rem; }
h1 { margin: .2rem 0 .6rem; font-size: 1.9rem; font-variant-numeric: tabular-nums; }
h2 { margin: 2rem 0 .8rem; font-size: 1.15rem; border-bottom: 1px solid #ccc; padding-bottom: .3rem; }
h3 { margin: 0; display: flex; gap: .6rem; align-items: baseline; font-size: 1.05rem; }
h3 small { color: #555; font-weight: normal; }
h3 span { margin-left: auto; font-size: .85rem; font-weight: 600; border: 1px solid currentColor; border-radius: .3rem; padding: .05rem .5rem; }
.verdict { margin: 0 0 1.4rem; padding: .7rem .9rem; border-left: .35rem solid #8a6100; background: #fdf6e3; font-weight: 600; }
.verdict.completed { border-color: #1b6e3c; background: #eef8f1; }
article { margin: 0 0 1rem; padding: .9rem 1rem; border: 1px solid #ccc; border-left: .35rem solid #8a6100; break-inside: avoid; }
article.as-asked { border-left-color: #1b6e3c; }
article.as-asked h3 span { color: #1b6e3c; }
article.not-as-asked h3 span { color: #8a6100; }
article p { margin: .5rem 0 .7rem; }
dl { display: grid; grid-template-columns: 13rem 1fr; gap: .15rem 1rem; margin: 0; font-size: .88rem; }
dt { color: #555; }
dd { margin: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
.proof p { font-size: .88rem; }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; } }
@media print { main { max-width: none; padding: 0; } body { font-size: 11px; -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`;
