// Writes the dark values of tokens.css a second time, for readers whose system is dark and who chose nothing here:
// CSS has no way to share one block between a selector and a media query. node tools/dark-tokens.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const tokens = fileURLToPath(new URL('../libs/ui/src/styles/tokens.css', import.meta.url));

const MARK =
  '/* The dark values again, by preference. Generated: change them above, then run node tools/dark-tokens.mjs */';

/** tokens.css with its generated end made anew. */
export function withPreference(css) {
  const own = css.split(MARK)[0].trimEnd();
  const dark = /:root\[data-theme='dark'\] \{\n([^}]*)\n\}/.exec(own)[1];
  const inner = dark.replace(/^/gm, '  ');
  return `${own}\n\n${MARK}\n@media (prefers-color-scheme: dark) {\n  :root:not([data-theme]) {\n${inner}\n  }\n}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(tokens, withPreference(readFileSync(tokens, 'utf8')));
}
