import { html } from "./html.ts";
import type { Fragment, Html } from "./html.ts";

const box = { width: 900, height: 150, left: 62, right: 34, bottom: 22, top: 8 };
const floor = box.height - box.bottom;
const mostTicks = 9;

/** A bar made of parts that stand on each other; `className` is one of the style sheet's, after `bar-`. */
export interface Bar {
  readonly name: string;
  readonly parts: readonly { readonly className: string; readonly value: number }[];
}

/** Bars from left to right under one scale; `label` tells those who do not see it where the figures are. */
export function barChart(label: string, bars: readonly Bar[], say: (value: number) => string): Html {
  const most = Math.max(...bars.map(heightOf), 1e-9);
  const step = (box.width - box.left - box.right) / bars.length;
  const every = Math.ceil(bars.length / mostTicks);
  const shapes = bars.map((bar, at) => {
    const x = box.left + at * step + step / 2;
    const tick =
      at % every === 0
        ? html`<text x="${round(x)}" y="${box.height - 6}" text-anchor="middle">${bar.name}</text>`
        : null;
    return html`<g><title>${titleOf(bar, say)}</title>${barShape(bar, x, Math.min(48, step * 0.78), most)}${tick}</g>`;
  });
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}">
    <svg class="chart" viewBox="0 0 ${box.width} ${box.height}" role="img" aria-label="${label}">
      ${line(box.top)}${line((box.top + floor) / 2)}${line(floor)}
      <text x="0" y="${box.top + 9}">${say(most)}</text>
      <text x="0" y="${(box.top + floor) / 2 + 4}">${say(most / 2)}</text>
      <text x="0" y="${floor}">0</text>
      ${shapes}
    </svg>
  </div>`;
}

/** What a bar says to who stops over it. */
function titleOf({ name, parts }: Bar, say: (value: number) => string): string {
  const said = parts.filter(({ value }) => value > 0).map(({ className, value }) => `${say(value)} ${className}`);
  return `${name}: ${said.length === 0 ? "none" : said.join(", ")}`;
}

function barShape({ parts }: Bar, middle: number, thick: number, most: number): Fragment {
  let y = floor;
  return parts.map(({ className, value }) => {
    const height = (value / most) * (floor - box.top);
    y -= height;
    if (height <= 0) return null;
    return html`<rect
      class="bar-${className}"
      x="${round(middle - thick / 2)}"
      y="${round(y)}"
      width="${round(thick)}"
      height="${round(height)}"
    />`;
  });
}

function line(y: number): Html {
  return html`<line class="axis" x1="${box.left}" x2="${box.width}" y1="${y}" y2="${y}" />`;
}

function heightOf({ parts }: Bar): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
