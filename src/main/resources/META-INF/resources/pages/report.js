import {bodyName, both, countOf, el, findingList, number, parameter, problemBox, read, readWithTag} from './page.js';
import {credential, holds, whoIsSignedIn} from './session.js';

const main = document.getElementById('main');
const division = parameter('division');
const year = parameter('year');
const scope = parameter('scope') ?? (/^[0-9]{6}$/.test(division) ? 'region' : 'organ');
const address = `/api/v1/reports/${encodeURIComponent(division)}/${encodeURIComponent(year)}`;

let signedIn = null;

async function show() {
  try {
    const [{body: report, tag}, revisions, session] = await Promise.all([
      readWithTag(`${address}?scope=${encodeURIComponent(scope)}&sources=true`), read(`${address}/revisions?scope=${encodeURIComponent(scope)}`), whoIsSignedIn()]);
    signedIn = session;
    const form = await read('/api/v1/forms/' + report.receipt.edition);
    document.title = `${bodyName(report.receipt)} ${year} · 公开 Gongkai`;
    main.replaceChildren(...[
      el('h1', {}, `${bodyName(report.receipt)} ${year}年年度报告 `, el('small', {}, `${division} · ${report.receipt.edition} · ${scope} · revision ${report.receipt.revision}`)),
      el('p', {}, el('a', {href: `${address}/revisions/${report.receipt.revision}/document?scope=${scope}`}, '下载原文 · the document as filed'),
        ` · ${new Date(report.receipt.filedAt).toLocaleString('zh-CN')} ${report.receipt.filedBy} · SHA-256 `, el('small', {}, report.receipt.sha256.slice(0, 16) + '…')),
      ...statusOf(report), decisionForm(report, tag),
      report.receipt.asPublished ? el('p', {class: 'bad'}, both('按公布的样子报送，合计有误：', 'filed as it was published, with errors'), report.receipt.asPublished) : null,
      el('h2', {}, both('校核结果', 'Findings')), el('p', {}, countOf(report.receipt.findings)),
      ...findingList(report.receipt.findings, explanationForm).filter(Boolean),
      ...form.tables.flatMap(table => tableOf(form, table, report)),
      report.informationProcessingFee ? fee(report.informationProcessingFee) : null,
      ...form.sections.filter(section => report.narrative[section.id]).flatMap(section => [
        el('h2', {}, both(section.label.zh, section.label.en)), el('div', {class: 'narrative'}, report.narrative[section.id])]),
      el('h2', {}, both('各版', 'Revisions')),
      el('ul', {}, revisions.map(one => el('li', {}, `第${one.revision}版 ${new Date(one.filedAt).toLocaleString('zh-CN')} ${one.inForce ? '（生效 in force）' : ''} `,
        one.revision > 1 ? [el('a', {href: `${address}/revisions/${one.revision}/changes?scope=${scope}`}, '改了什么 · changes'), ' '] : null,
        el('a', {href: `${address}/revisions/${one.revision}/document?scope=${scope}`}, '原文 · document'))))].filter(Boolean));
  } catch (problem) {
    main.replaceChildren(problemBox(problem));
  }
}

/** The table as the form prints it: a block of rows under its columns. */
function tableOf(form, table, report) {
  const marks = new Map();
  for (const finding of [...report.receipt.findings].reverse()) {
    if (finding.severity !== 'info') finding.cells.forEach(cell => marks.set(cell.id, finding.severity === 'error' ? 'wrong' : 'doubt'));
  }
  const blocks = table.blocks.map(block => form.cells.filter(cell => cell.table === table.id && cell.block === block));
  return [el('h2', {}, both(table.title.zh, table.title.en)), ...blocks.map(cells => {
    const columns = [...new Map(cells.map(cell => [cell.id.split('.').at(-1), cell])).values()];
    const rows = new Map();
    cells.forEach(cell => { const row = cell.id.split('.').slice(0, -1).join('.'); rows.set(row, [...(rows.get(row) ?? []), cell]); });
    const shown = [...rows.values()].filter(row => row[0].replaces.length === 0 || row.some(cell => cell.id in report.cells));
    return el('div', {class: 'scroll'}, el('table', {},
      el('thead', {}, el('tr', {}, el('th', {}, ''), columns.map(cell => el('th', {class: 'n'}, cell.column.zh)))),
      el('tbody', {}, shown.map(row => el('tr', {},
        el('th', {}, row[0].group.filter((_, at) => at > 0 || row[0].group.length === 1).map(group => group.zh + ' · ').join(''), row[0].number, row[0].label.zh),
        row.map(cell => valueOf(cell, report, marks.get(cell.id))))))));
  })];
}

function valueOf(cell, report, mark) {
  const source = report.sources?.[cell.id];
  const title = source ? `${source.raw === '' ? '空白 blank' : source.raw} · ${source.place.zh} · ${source.place.en}` : '报告中没有 · not in the report';
  const value = report.cells[cell.id];
  const absent = value === null || value === undefined;
  return el('td', {class: ['n', mark, absent ? 'blank' : ''].filter(Boolean).join(' '), title}, value === undefined ? '缺' : value === null ? '空白' : number(value));
}

const STATUSES = {filed: ['已报送', 'filed'], returned: ['已退回，待更正', 'returned for correction'], accepted: ['已审核通过', 'accepted'], superseded: ['已被取代', 'superseded']};
const DECISIONS = {returned: '退回 returned', proposed: '提请审核通过，待另一人确认 proposed, another confirms', accepted: '审核通过 accepted', reopened: '重新打开 reopened'};

/** What offices above decided, with their reasons. */
function statusOf(report) {
  return [el('p', {class: report.receipt.status === 'returned' ? 'bad' : ''}, both(...STATUSES[report.receipt.status])),
    el('ul', {}, report.decisions.map(one => el('li', {}, `${new Date(one.at).toLocaleString('zh-CN')} ${DECISIONS[one.decision]} · ${one.by}`,
      el('ul', {}, one.reasons.map(reason => el('li', {}, reason.text, el('small', {}, ' ' + [...reason.cells.map(cell => cell.label), ...reason.sections].join('；'))))))))];
}

function fee(told) {
  const say = (value, unit) => value === undefined ? '未写明 not told' : `${number(value)} ${unit}`;
  return el('p', {}, both('信息处理费', 'information processing fee'), '：', told.none ? '没有收取 none'
    : `收费通知 ${say(told.notices, '件')}，通知金额 ${say(told.notifiedYuan, '元')}，实际收取 ${say(told.collectedYuan, '元')}`);
}

/** Lets an office above return, accept or reopen what it has read; whether it may is for the service to say. */
function decisionForm(report, tag) {
  if (!holds(signedIn, 'reviewer', 'administrator')) return null;
  const said = el('p', {});
  const text = el('textarea', {rows: 2, maxlength: 2000, placeholder: '退回或重新打开的原因 · why it is returned or reopened'});
  const decide = async (kind, body) => {
    try {
      await read(`${address}/${kind}?scope=${encodeURIComponent(scope)}`, {method: 'POST',
        headers: {'If-Match': tag, 'Accept-Language': 'zh', ...(body ? {'Content-Type': 'application/json'} : {})}, body: body && JSON.stringify(body)});
      await show();
    } catch (problem) {
      said.replaceChildren(problemBox(problem));
    }
  };
  const button = (kind, label, body) => el('button', {type: 'button', onclick: () => decide(kind, body?.())}, both(...label));
  return el('details', {}, el('summary', {}, both('审核', 'review')), el('form', {},
    text, el('p', {}, report.receipt.status === 'filed' ? [button('accept', ['审核通过', 'Accept']), ' ', button('return', ['退回', 'Return'], () => ({reasons: [{text: text.value}]}))]
      : button('reopen', ['重新打开', 'Reopen'], () => ({reason: text.value}))), said));
}

/** Lets the body say why a warning is right as it stands. */
function explanationForm(finding) {
  if (finding.severity !== 'warning' || finding.explanation) return null;
  const text = el('textarea', {rows: 2, maxlength: 2000, required: true, placeholder: '情况属实的，请说明原因；推断的数字无误的，请写“已核对”。'});
  const token = el('input', {type: 'password', required: signedIn === null, hidden: signedIn !== null, size: 40, autocomplete: 'off', placeholder: '令牌 token'});
  token.value = signedIn === null ? sessionStorage.getItem('token') ?? '' : '';
  const said = el('p', {});
  return el('details', {}, el('summary', {}, both('说明情况', 'explain')), el('form', {onsubmit: async event => {
    event.preventDefault();
    sessionStorage.setItem('token', token.value);
    try {
      await read(`${address}/explanations?scope=${scope}`, {method: 'POST',
        headers: {...credential(token.value), 'Content-Type': 'application/json', 'Accept-Language': 'zh'},
        body: JSON.stringify({ruleId: finding.ruleId, cells: finding.cells.map(cell => cell.id), text: text.value})});
      await show();
    } catch (problem) {
      said.replaceChildren(problemBox(problem));
    }
  }}, text, token, ' ', el('button', {}, both('提交', 'Submit')), said));
}

show();
