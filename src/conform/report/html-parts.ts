/** The page's style. Colours are chosen for a contrast of at least 4.5 to 1 on their ground, light and dark. */
export const style = `
:root { color-scheme: light dark; --ground: #fff; --ink: #1c1e21; --soft: #5c6370; --line: #d9dce1; --card: #f6f7f9; --good: #146c36; --bad: #b3261e; --accent: #0b57b7; }
@media (prefers-color-scheme: dark) { :root { --ground: #16181c; --ink: #e6e8eb; --soft: #a0a7b3; --line: #343941; --card: #1f2228; --good: #6fce8f; --bad: #ff8a80; --accent: #8ab8ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.6rem; } h2 { margin: 2rem 0 .5rem; font-size: 1.25rem; } h3 { margin: 0 0 .5rem; font-size: 1.05rem; }
header p, .legend, small { color: var(--soft); } small { font-weight: normal; overflow-wrap: anywhere; }
a { color: var(--accent); } nav a { display: inline-block; margin-right: .75rem; }
code, pre { font-family: ui-monospace, monospace; font-size: .875em; overflow-wrap: anywhere; }
pre { margin: .5rem 0; padding: .5rem; border: 1px solid var(--line); border-radius: .25rem; white-space: pre-wrap; }
article { margin: .75rem 0; padding: .75rem 1rem; border: 1px solid var(--line); border-left: .25rem solid var(--bad); border-radius: .25rem; background: var(--card); }
article:target { outline: 2px solid var(--accent); }
.fault { padding: 0 .5rem; border: 1px solid currentColor; border-radius: 1rem; color: var(--bad); font-size: .8rem; font-weight: normal; white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .125rem .75rem; margin: 0; } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
.filter { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: .5rem 1rem; padding: .5rem 0; background: var(--ground); }
.filter[hidden] { display: none; } select, input { max-width: 100%; font: inherit; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; } td, th { padding: .125rem .75rem; border-bottom: 1px solid var(--line); text-align: left; } td { text-align: center; }
tbody th { font-weight: normal; white-space: nowrap; } .operation th { padding-top: .75rem; font-weight: 600; }
td.passed, b.passed { color: var(--good); } td.failed, td.failed a, b.failed { color: var(--bad); font-weight: 700; } td.known a, b.known, td.absent, b.absent { color: var(--soft); }
td.failed { background: color-mix(in srgb, var(--bad) 15%, transparent); } sup { font-size: .65em; }
.reasons { color: var(--soft); font-size: .875rem; } .covered { margin: .25rem 0; font-size: .875rem; }
section { margin-bottom: 1.5rem; }
`;

/** Filters the findings; without it all of them stand there. */
export const script = `
const form = document.querySelector('.filter');
if (form) {
  form.hidden = false;
  const articles = [...document.querySelectorAll('article')];
  const show = () => {
    const wanted = Object.fromEntries([...form.querySelectorAll('[data-filter]')].map((field) => [field.dataset.filter, field.value.toLowerCase()]));
    for (const article of articles) {
      const { fault, rule, target } = article.dataset;
      const fits = Object.entries({ fault, rule, target }).every(([name, value]) => !wanted[name] || value.toLowerCase() === wanted[name]);
      article.hidden = !(fits && article.textContent.toLowerCase().includes(wanted.text));
    }
    form.querySelector('output').textContent = articles.filter((article) => !article.hidden).length + ' of ' + articles.length;
  };
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  show();
}
`;
