// SPDX-License-Identifier: Apache-2.0
// Loads what a search needs; SearchData.java says how it is laid out.

/** @returns the columns, or throws with a sentence for the reader */
export async function load(url) {
  const answer = await fetch(url);
  if (!answer.ok) {
    throw new Error(`The search data did not load: ${answer.status} ${answer.statusText}`);
  }
  return JSON.parse(await inflate(await answer.arrayBuffer()));
}

/** Some servers say Content-Encoding for a .gz, and the browser has then inflated it already. */
export async function inflate(buffer) {
  const bytes = new Uint8Array(buffer);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    return new TextDecoder().decode(bytes);
  }
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}

/** One site with the texts its columns point to. */
export function siteAt(data, site) {
  const text = (column) => data[column].texts[data[column].sites[site]];
  const file = text('file');
  return {
    file,
    line: data.line[site],
    errno: text('errno'),
    function: text('function'),
    guard: text('guard'),
    comment: text('comment'),
    kind: text('kind'),
    status: text('status'),
    href: `${data.pages[data.file.sites[site]] ?? `source/${file}.html`}#L${data.line[site]}`,
  };
}
