// What the pages share. Text from the service is only ever set as text, never as markup.

/** An element with attributes and children; a string child is text. */
export function el(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key === 'onclick' || key === 'onsubmit' || key === 'onchange') element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined).map(child =>
    child instanceof Node ? child : document.createTextNode(String(child))));
  return element;
}

/** Chinese with English beside. */
export function both(zh, en) { return [zh + ' ', el('small', {}, en), ' ']; }

export function parameter(name) { return new URLSearchParams(location.search).get(name); }

/** The JSON of an address of the API; a problem is thrown with its detail. */
export async function read(path, options) { return (await readWithTag(path, options)).body; }

/** As `read`, with the ETag a decision is based on. */
export async function readWithTag(path, options) {
  const response = await fetch(path, options);
  const body = response.headers.get('content-type')?.includes('json') ? await response.json() : null;
  if (!response.ok) throw Object.assign(new Error(body?.detail ?? `${response.status} ${response.statusText}`), {status: response.status, body});
  return {body, tag: response.headers.get('etag')};
}

/** As `read`, with null where there is nothing. */
export async function readIfThere(path) {
  try { return await read(path); } catch (problem) { if (problem.status === 404) return null; throw problem; }
}

export function number(value) {
  if (value === null || value === undefined) return '—';
  const [whole, decimals] = String(value).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals ? '.' + decimals : '');
}

export function percent(part, whole) { return whole > 0 ? (100 * part / whole).toFixed(1) + '%' : '—'; }

/** A government is called by its division, every other body by its own name. */
export function bodyName(report) {
  return report.scope === 'organ' ? report.body.name : report.division.name;
}

export function reportLink(division, year, text, scope) {
  return el('a', {href: `/report.html?division=${division}&year=${year}` + (scope && scope !== 'region' ? `&scope=${scope}` : '')}, text);
}

const KINDS = {error: ['错误', 'error'], warning: ['提醒', 'warning'], info: ['说明', 'information']};

/** A finding with everything that helps to mend it. */
export function findingBox(finding, extra) {
  const [zh, en] = KINDS[finding.severity];
  return el('div', {class: 'finding ' + finding.severity},
    el('div', {}, el('span', {class: 'kind'}, zh, ' '), el('small', {}, en + ' · '),
      el('a', {href: '/api/v1/rules/' + finding.ruleId}, finding.ruleId),
      finding.citation ? el('small', {}, ` · ${finding.citation.source} ${finding.citation.article ?? ''}`) : null),
    el('div', {}, finding.message.zh), el('div', {}, el('small', {}, finding.message.en)),
    cellsOf(finding),
    (finding.hints ?? []).map(hint => el('div', {class: 'hint'}, '→ ', hint.message.zh, ' ', el('small', {}, hint.message.en))),
    (finding.reasons ?? []).length === 0 ? null : el('details', {}, el('summary', {}, both('可能的原因', 'why it may be right all the same')),
      el('ul', {}, finding.reasons.map(reason => el('li', {}, both(reason.zh, reason.en))))),
    finding.explanation ? el('div', {class: 'said'}, both('说明：', 'explained'), finding.explanation.text,
      el('small', {}, ` (${finding.explanation.givenBy}，${new Date(finding.explanation.givenAt).toLocaleString('zh-CN')})`)) : null,
    extra);
}

function cellsOf(finding) {
  const shown = (finding.cells ?? []).filter(cell => cell.raw !== undefined && cell.raw !== '0').slice(0, 8);
  if (shown.length === 0) return null;
  return el('details', {}, el('summary', {}, both('涉及的单元格', 'the cells')),
    el('ul', {}, shown.map(cell => el('li', {}, cell.label, '：', cell.raw === '' ? '（空白）' : cell.raw, ' ',
      cell.place ? el('small', {}, `${cell.place.zh} · ${cell.place.en}`) : null)),
    finding.cells.length > shown.length ? el('li', {}, both(`共${finding.cells.length}格`, `${finding.cells.length} cells in all`)) : null));
}

/** How many findings there are, in a sentence. */
export function countOf(findings) {
  const count = severity => findings.filter(finding => finding.severity === severity).length;
  const explained = findings.filter(finding => finding.severity === 'warning' && finding.explanation).length;
  return both(`错误${count('error')}处，提醒${count('warning')}处` + (explained ? `（已说明${explained}处）` : ''),
    `${count('error')} errors, ${count('warning')} warnings` + (explained ? `, ${explained} explained` : ''));
}

/** Findings, the gravest first; information folded away. */
export function findingList(findings, extra) {
  const grave = findings.filter(finding => finding.severity !== 'info');
  const rest = findings.filter(finding => finding.severity === 'info');
  return [
    grave.length === 0 ? el('p', {class: 'good'}, both('✓ 没有错误和提醒。', 'No errors and no warnings.')) : null,
    ...grave.map(finding => findingBox(finding, extra ? extra(finding) : null)),
    rest.length === 0 ? null : el('details', {}, el('summary', {}, both(`另有${rest.length}条说明`, `${rest.length} more for information`)), rest.map(finding => findingBox(finding)))];
}

export function problemBox(problem) {
  const body = problem.body ?? {};
  return el('div', {class: 'finding error'},
    el('div', {}, el('span', {class: 'kind'}, body.title ?? '出错 · error')),
    el('div', {}, problem.message, problem.status === 401 && body.type?.endsWith('not-authenticated') ? [' ', el('a', {href: '/sign-in.html?to=' + encodeURIComponent(location.pathname + location.search)}, both('登录', 'Sign in'))] : null),
    (body.violations ?? []).length > 1 ? el('ul', {}, body.violations.map(one => el('li', {}, `${one.pointer}：${one.message}`))) : null,
    (body.candidates ?? []).length > 0 ? el('ul', {}, body.candidates.map(one => el('li', {}, `${one.code} ${one.name}`))) : null);
}

/** Links to what is shown as files. The address has a question mark already where it asks for anything. */
export function downloads(address, ...more) {
  const as = format => `${address}${address.includes('?') ? '&' : '?'}format=${format}`;
  return el('p', {class: 'aside'}, '下载 · as a file: ', el('a', {href: as('xlsx')}, 'Excel'), ' · ', el('a', {href: as('csv') + '&bom=true'}, 'CSV'),
    more.flatMap(one => [' · ', one]));
}
