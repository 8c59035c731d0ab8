/**
 * The one stylesheet. Logical properties throughout, so that right-to-left needs no second one;
 * system fonts alone; colours pass 4.5:1 in both schemes.
 */
export const stylesheet = `
:root{color-scheme:light dark;--ink:#14212b;--soft:#47586a;--paper:#fff;--wash:#f1f5f7;--line:#c3ced8;--edge:#5d7081;--deep:#0b3c5d;--accent:#00628f;--on-accent:#fff;--go:#00603f;--bad:#b3152a;--bad-wash:#fdf1f2;--note:#fff6dc;--focus:#ffbf47}
@media(prefers-color-scheme:dark){:root{--ink:#e9eff4;--soft:#b0bfcc;--paper:#101820;--wash:#182530;--line:#35485a;--edge:#8ba0b3;--deep:#0a2e47;--accent:#7cc7ef;--on-accent:#06202f;--go:#73d6a9;--bad:#ff9aa5;--bad-wash:#2b161a;--note:#332b12}}
*{box-sizing:border-box}
html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans KR",sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
:lang(ko){word-break:keep-all}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 6px #14212b}
.skip{position:absolute;inset-inline-start:-99rem}.skip:focus{inset-inline-start:1rem;inset-block-start:.5rem;background:var(--paper);padding:.5rem 1rem;z-index:1}
.wrap{max-inline-size:46rem;margin-inline:auto;padding-inline:1rem}
header.top{background:var(--deep);color:#fff;border-block-end:4px solid #3aa6a0}
header.top .wrap{padding-block:1rem;display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:baseline}
header.top a{color:#fff;font-weight:700;text-decoration:none;letter-spacing:.01em}header.top a:hover{text-decoration:underline}
header.top span{color:#cfe3ee;font-size:.9rem}header.top [hreflang]{text-decoration:underline}header.top span+[hreflang]{margin-inline-start:auto}
.rehearsal{background:var(--note);border-block-end:1px solid var(--line)}.rehearsal p{margin-block:0;padding-block:.6rem}
main{padding-block:1.5rem 3rem;display:block}
h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.3rem);line-height:1.2;letter-spacing:-.012em;margin:.2rem 0 1rem;text-wrap:balance}
h2{font-size:1.3rem;line-height:1.3;margin:2.5rem 0 .75rem}
h3{font-size:1.05rem;margin:1.5rem 0 .5rem}
p,ul,ol,dl{margin:.75rem 0}ul,ol{padding-inline-start:1.3rem}li{margin-block:.3rem}
.lead{text-wrap:balance;font-size:1.125rem;color:var(--soft);margin-block-start:0}
.tag{display:inline-block;font-size:.9rem;font-weight:700;border:1px solid currentColor;border-radius:1rem;padding:.1rem .75rem;color:var(--go);margin:0 0 .6rem}
.tag.over{color:var(--soft)}
.panel{background:var(--wash);border:1px solid var(--line);border-inline-start:5px solid #3aa6a0;border-radius:4px;padding:.9rem 1.1rem;margin-block:1.25rem}
.panel>:first-child{margin-block-start:0}.panel>:last-child{margin-block-end:0}
.panel dd strong{font-size:1.15rem}
dl{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.35rem 1.25rem}dt{color:var(--soft)}dd{margin:0}
s{color:var(--soft)}
.button{display:inline-block;font:inherit;font-weight:700;font-size:1.1rem;background:var(--accent);color:var(--on-accent);border:2px solid var(--accent);border-radius:5px;padding:.65rem 1.4rem;text-decoration:none;cursor:pointer;min-block-size:44px}
.button:hover{filter:brightness(1.12)}
.button.second{background:var(--paper);color:var(--accent)}
button.link{font:inherit;color:var(--accent);background:none;border:0;padding:.4rem 0;min-block-size:24px;text-decoration:underline;text-underline-offset:.15em;cursor:pointer;text-align:start}
form.inline{display:inline}
.back{margin-block:0 .75rem}.way{margin-block:1rem}
.step{color:var(--soft);font-size:.95rem;margin:0 0 .1rem;display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .9rem}
.step progress{inline-size:9rem;block-size:.5rem;accent-color:#3aa6a0}
.answers{border-block-start:2px solid var(--line);margin-block-start:2rem;padding-block-start:.2rem}.answers h2{margin-block:1rem .2rem}
.answers dl{grid-template-columns:minmax(9rem,2fr) 3fr;gap:0}.answers dt,.answers dd{padding-block:.5rem;border-block-end:1px solid var(--line)}.answers dt{padding-inline-end:1rem}
.answers .none{color:var(--soft)}.kept-text{white-space:pre-wrap}
.history{padding-inline-start:1.3rem}.history li{margin-block:.6rem}
.other{border-inline-start:5px solid #b7791f;background:var(--note);padding:.4rem .8rem;margin:-.9rem 0 1.4rem;white-space:pre-wrap}
.done{border:2px solid var(--go);border-radius:4px;padding:.5rem .9rem;font-weight:600}
.note{color:var(--soft);font-size:.95rem}
table{border-collapse:collapse;inline-size:100%}th,td{text-align:start;vertical-align:top;padding:.4rem .75rem .4rem 0;border-block-end:1px solid var(--line)}
details{margin-block:1rem}summary{cursor:pointer;font-weight:600;padding-block:.4rem;color:var(--accent)}
.reference{font:700 1.9rem/1.2 ui-monospace,Menlo,Consolas,monospace;letter-spacing:.09em;margin:.2rem 0}
fieldset{border:0;margin:0;padding:0;min-inline-size:0}legend{padding:0}
.part>legend{font-size:1.3rem;font-weight:700;margin-block:2.25rem .5rem;inline-size:100%;border-block-end:2px solid var(--line);padding-block-end:.3rem}
.field{margin-block:1.4rem}.field>label,.field legend{display:block;font-weight:600}
.hint{display:block;color:var(--soft);font-size:.95rem;margin:.1rem 0 .35rem;font-weight:400}
input,select,textarea{font:inherit;color:inherit;background:var(--paper);border:2px solid var(--edge);border-radius:4px;padding:.5rem .6rem;inline-size:100%;min-block-size:44px}
textarea{min-block-size:10rem;resize:vertical}input.short{inline-size:7rem}textarea.few{min-block-size:5rem}
.pick{display:grid;grid-template-columns:44px 1fr;align-items:start;margin-block:.4rem}
.pick input{inline-size:26px;block-size:26px;min-block-size:0;margin:6px 0 0;accent-color:var(--accent)}.pick label{padding-block:.45rem}
.bad{border-inline-start:5px solid var(--bad);padding-inline-start:.9rem}.bad input,.bad select,.bad textarea{border-color:var(--bad)}
.fault{display:block;color:var(--bad);font-weight:700;margin:.2rem 0 .4rem}
.summary{border:4px solid var(--bad);background:var(--bad-wash);border-radius:4px;padding:.9rem 1.1rem;margin-block:1rem 1.5rem}.summary h2{margin:0 0 .4rem}.summary a{color:var(--bad);font-weight:700}
.trap{position:absolute;inset-inline-start:-99rem}
.kept{white-space:pre-wrap;background:var(--wash);border:1px solid var(--line);padding:.6rem .8rem;margin:.2rem 0 1rem}
footer{border-block-start:1px solid var(--line);color:var(--soft);font-size:.95rem}footer .wrap{padding-block:1.25rem}
.sign dd{border-block-end:1px solid var(--edge);min-block-size:3.5rem}
@media(max-width:30rem){dl,.answers dl{grid-template-columns:1fr;gap:0}dd{margin-block-end:.6rem}.answers dt{border:0;padding-block-end:0}.answers dd{margin:0}}
@media print{header.top{background:none;color:#000;border-color:#000}header.top a,header.top span{color:#000}.skip,.no-print,footer{display:none}body{font-size:11pt}.panel{border-color:#000}}
@media(forced-colors:active){header.top span{color:CanvasText}.button,.tag,.panel{border:2px solid}}
`.trim();
