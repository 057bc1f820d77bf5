import {bodyName, both, downloads, el, findingBox, number, parameter, percent, problemBox, read, readIfThere, reportLink} from './page.js';
import './session.js';

const main = document.getElementById('main');
const NATION = '000000';
const AT_ONCE = 6;

async function show() {
  const division = parameter('division') ?? NATION;
  const year = parameter('year') ?? String(new Date().getFullYear() - 1);
  try {
    const place = await read(`/api/v1/divisions/${encodeURIComponent(division)}?year=${encodeURIComponent(year)}`);
    if (place.level === 'county') {
      location.replace(`/report.html?division=${place.code}&year=${year}`);
      return;
    }
    const rollup = await read(`/api/v1/statistics/${division}/${year}`);
    document.title = `${place.name} ${year} · 公开 Gongkai`;
    const children = el('tbody', {});
    const findings = el('div', {});
    main.replaceChildren(
      el('div', {class: 'crumbs'}, [...place.ancestors, place].flatMap((one, at) => [at ? ' › ' : '', link(one.code, year, one.name)])),
      el('h1', {}, `${place.name} ${year}年 `, el('small', {}, 'Annual reports on government information disclosure, rolled up')),
      controls(division, year),
      ...coverage(rollup), cards(rollup), ...notes(rollup),
      ...outcomes(rollup),
      downloads(`/api/v1/statistics/${division}/${year}`, ...draft(place, year)),
      el('h2', {}, both('下级', 'Below')),
      el('div', {class: 'scroll'}, el('table', {}, el('thead', {}, el('tr', {}, ['地区 Division', '报送 Reported', '新收 New', '办理 Handled', '公开 Granted', '结转 Carried out', '复议 Reconsidered', '诉讼 Litigated'].map((head, at) => el('th', {class: at ? 'n' : ''}, head)))), children)),
      el('h2', {}, both('待核对', 'To be looked at')), findings);
    await Promise.all([fillChildren(children, place.children, year), fillFindings(findings, division, year)]);
  } catch (problem) {
    main.replaceChildren(problemBox(problem));
  }
}

function draft(place, year) {
  return place.level === 'nation' ? [] : [el('a', {href: `/api/v1/statistics/${place.code}/${year}/draft?format=docx`}, '本级年报表格草稿（Word） · the tables of its own report, drafted')];
}

function link(code, year, text) { return el('a', {href: `/?division=${code}&year=${year}`}, text); }

function controls(division, year) {
  const last = new Date().getFullYear() - 1;
  const years = Array.from({length: last - 2018}, (_, at) => String(last - at));
  return el('div', {class: 'controls'},
    el('label', {}, both('年度', 'Year'), el('select', {onchange: event => { location.search = `?division=${division}&year=${event.target.value}`; }},
      years.map(one => el('option', {value: one, selected: one === year}, one)))),
    el('form', {onsubmit: async event => { event.preventDefault(); await find(event.target, year); }},
      el('input', {name: 'name', required: true, placeholder: '地区名称 · name of a division'}), ' ', el('button', {}, both('查找', 'Find')), el('span', {class: 'found'})));
}

async function find(form, year) {
  const found = form.querySelector('.found');
  try {
    const list = await read(`/api/v1/divisions?year=${year}&name=${encodeURIComponent(form.name.value.trim())}`);
    found.replaceChildren(...(list.divisions.length === 0 ? [' ', '没有找到 · none'] : list.divisions.slice(0, 20).flatMap(one => [' ', link(one.code, year, `${one.name} ${one.code}`)])));
  } catch (problem) {
    found.replaceChildren(problemBox(problem));
  }
}

function coverage(rollup) {
  const {expected, reported, missing, withErrors} = rollup.coverage;
  const named = missing.slice(0, 40);
  return [
    el('p', {class: reported < expected ? 'bad' : 'good'}, `已报送 ${reported} / ${expected} `, el('small', {}, `${reported} of ${expected} reports are in; every sum below is of these`)),
    missing.length === 0 ? null : el('details', {}, el('summary', {}, both(`未报送的${missing.length}个`, 'missing')),
      named.map(one => `${one.name} ${one.code}`).join('、'), missing.length > named.length ? ` 等${missing.length}个` : ''),
    withErrors.length === 0 ? null : el('p', {class: 'bad'}, both('公布时合计有误、按原样计入的：', 'published with errors, in the sums as they stand'),
      withErrors.flatMap((one, at) => [at ? '、' : '', reportLink(one.code, rollup.year, `${one.name}（${one.errors}处）`)]))].filter(Boolean);
}

function cards(rollup) {
  const cells = rollup.cells;
  const rate = rollup.indicators.disclosure_rate;
  const fee = rollup.fees.informationProcessingFee;
  const litigated = added(cells, 'disputes.litigation_direct.total', 'disputes.litigation_after_recon.total');
  return el('div', {class: 'cards'},
    card('新收申请', 'new applications', number(cells['applications.new_received.total']), '件'),
    card('本年度办理', 'handled', number(cells['applications.handled_total.total']), '件'),
    card('公开率', 'disclosure rate', rate?.value === null || !rate ? '—' : (100 * rate.value).toFixed(1) + '%', ''),
    card('结转下年度', 'carried out', number(cells['applications.carried_out.total']), '件'),
    card('行政复议', 'reconsideration', number(cells['disputes.reconsideration.total']), '件'),
    card('行政诉讼', 'litigation', number(litigated), '件'),
    card('行政事业性收费', 'administrative fees', number(rollup.fees.administrativeFees.amount), '万元'),
    card('信息处理费', 'processing fee collected', number(fee.collectedYuan.sum), '元'));
}

/** The sum of counts; null where one of them is missing, which is not 0. */
function added(cells, ...ids) {
  const numbers = ids.map(id => cells?.[id]);
  return numbers.every(one => typeof one === 'number') ? numbers.reduce((total, one) => total + one, 0) : null;
}

function card(zh, en, value, unit) { return el('div', {class: 'card'}, both(zh, en), el('b', {}, value, value === '—' ? '' : el('small', {}, ' ' + unit))); }

function notes(rollup) {
  return rollup.notes.length === 0 ? [] : [el('details', {}, el('summary', {}, both('读数须知', 'notes')), el('ul', {}, rollup.notes.map(note => el('li', {}, both(note.text.zh, note.text.en)))))];
}

function outcomes(rollup) {
  const groups = Object.values(rollup.outcomes.groups);
  const handled = groups.reduce((sum, group) => sum + (group.values.total ?? 0), 0);
  if (handled === 0) return [];
  return [el('h2', {}, both('办理结果', 'Outcomes')), el('table', {}, el('tbody', {}, groups.map(group => {
    const bar = el('i', {});
    bar.style.width = percent(group.values.total ?? 0, handled);
    return el('tr', {}, el('td', {}, both(group.label.zh, group.label.en)), el('td', {class: 'n'}, number(group.values.total)),
      el('td', {class: 'n'}, percent(group.values.total ?? 0, handled)), el('td', {}, el('div', {class: 'bar'}, bar)));
  })))];
}

/** A few at a time, in the order of the list. */
async function fillChildren(body, children, year) {
  const rows = children.map(child => el('tr', {}, el('td', {}, child.level === 'county' ? child.name : link(child.code, year, child.name)), el('td', {class: 'wait'}, '…')));
  body.replaceChildren(...rows);
  let next = 0;
  const work = async () => {
    for (let at = next++; at < children.length; at = next++) rows[at].replaceWith(await childRow(children[at], year));
  };
  await Promise.all(Array.from({length: AT_ONCE}, work));
}

async function childRow(child, year) {
  let cells = null;
  let reported = '未报送 missing';
  let name = child.name;
  if (child.level === 'county') {
    const report = await readIfThere(`/api/v1/reports/${child.code}/${year}`);
    cells = report?.cells ?? null;
    if (report) {
      name = reportLink(child.code, year, child.name);
      reported = `第${report.receipt.revision}版`;
    }
  } else {
    const rollup = await readIfThere(`/api/v1/statistics/${child.code}/${year}`);
    cells = rollup?.coverage.reported ? rollup.cells : null;
    name = link(child.code, year, child.name);
    reported = rollup ? `${rollup.coverage.reported} / ${rollup.coverage.expected}` : '—';
  }
  const value = id => cells === null ? '—' : number(cells[id]);
  const sum = (...ids) => number(added(cells, ...ids));
  return el('tr', {}, el('td', {}, name, ' ', el('small', {}, child.code)), el('td', {class: 'n'}, reported),
    el('td', {class: 'n'}, value('applications.new_received.total')), el('td', {class: 'n'}, value('applications.handled_total.total')),
    el('td', {class: 'n'}, sum('applications.granted_full.total', 'applications.granted_part.total')), el('td', {class: 'n'}, value('applications.carried_out.total')),
    el('td', {class: 'n'}, value('disputes.reconsideration.total')), el('td', {class: 'n'}, sum('disputes.litigation_direct.total', 'disputes.litigation_after_recon.total')));
}

async function fillFindings(box, division, year) {
  const within = division === NATION ? '' : `within=${division}&`;
  let next = `/api/v1/findings?${within}year=${year}&explained=false`;
  box.replaceChildren();
  const more = el('button', {onclick: load}, both('再看', 'More'));
  async function load() {
    const page = await read(next);
    more.remove();
    page.reports.forEach(report => box.append(el('details', {}, el('summary', {}, reportLink(report.body.id, report.year, bodyName(report), report.scope),
      ` ${report.findings.length}条未说明 `, el('small', {}, `${report.findings.length} unexplained`)), report.findings.map(finding => findingBox(finding)))));
    if (page.next) { next = page.next; box.append(more); } else if (!box.hasChildNodes()) box.append(el('p', {class: 'good'}, both('没有。', 'Nothing.')));
  }
  await load();
}

show();
