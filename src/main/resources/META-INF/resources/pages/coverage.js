import {both, downloads, el, parameter, problemBox, read} from './page.js';
import './session.js';

const main = document.getElementById('main');
const MOST = 500;
const STATES = {missing: ['未报', 'missing', 'bad'], late: ['迟报', 'late', 'warn'], extended: ['已延期', 'extended', ''], not_due: ['未到期', 'not yet due', ''], on_time: ['按时', 'on time', 'good']};
const STATUSES = {filed: ['已报送', 'filed'], returned: ['已退回，待更正', 'returned'], accepted: ['已审核通过', 'accepted']};

const division = parameter('division') ?? '000000';
const year = parameter('year') ?? String(new Date().getFullYear() - 1);
const bodies = parameter('bodies') ?? 'governments';
const state = parameter('state') ?? '';

function go(change) {
  location.search = '?' + new URLSearchParams(Object.entries({division, year, bodies, state, ...change}).filter(([, value]) => value));
}

async function show() {
  try {
    const [place, coverage] = await Promise.all([
      read(`/api/v1/divisions/${encodeURIComponent(division)}?year=${encodeURIComponent(year)}`),
      read(`/api/v1/coverage/${encodeURIComponent(division)}/${encodeURIComponent(year)}?bodies=${encodeURIComponent(bodies)}` + (state ? `&state=${encodeURIComponent(state)}` : ''))]);
    document.title = `${place.name} ${year} 报送进度 · 公开 Gongkai`;
    const rows = (coverage.governments ?? coverage.departments).map(one => ({...one, place: one.body ?? {id: one.code, name: one.name}, under: one.division}));
    rows.sort((a, b) => Object.keys(STATES).indexOf(a.state) - Object.keys(STATES).indexOf(b.state) || b.daysLate - a.daysLate);
    main.replaceChildren(
      el('div', {class: 'crumbs'}, [...place.ancestors, place].flatMap((one, at) => [at ? ' › ' : '', link(one.code, one.name)])),
      el('h1', {}, `${place.name} ${year}年报送进度 `, el('small', {}, `who has filed, as of ${coverage.day}`)),
      controls(), counts(coverage), below(place),
      rows.length === 0 ? el('p', {class: 'aside'}, both('没有符合的单位。', 'None.')) : table(rows.slice(0, MOST)),
      rows.length > MOST ? el('p', {}, both(`共${rows.length}个，只列出前${MOST}个；请按状态或下级地区查看。`, `${rows.length} in all, the first ${MOST} shown.`)) : '',
      downloads(`/api/v1/coverage/${division}/${year}?bodies=${bodies}` + (state ? `&state=${state}` : '')),
      el('p', {class: 'aside'}, el('a', {href: `/api/v1/coverage/${division}/${year}/reminders`}, '催报名单 · whom to remind'), ' · ', el('a', {href: `/bodies.html?division=${division}&year=${year}`}, '报送单位 · who files')));
  } catch (problem) {
    main.replaceChildren(problemBox(problem));
  }
}

function link(code, text) { return el('a', {href: `/coverage.html?division=${code}&year=${year}&bodies=${bodies}`}, text); }

function controls() {
  const last = new Date().getFullYear() - 1;
  const years = Array.from({length: last - 2018}, (_, at) => String(last - at));
  return el('div', {class: 'controls'},
    el('label', {}, both('年度', 'Year'), el('select', {onchange: event => go({year: event.target.value})}, years.map(one => el('option', {value: one, selected: one === year}, one)))),
    el('label', {}, both('单位', 'Bodies'), el('select', {onchange: event => go({bodies: event.target.value})},
      [['governments', '政府 governments'], ['departments', '部门、乡镇街道 departments']].map(([value, text]) => el('option', {value, selected: value === bodies}, text)))),
    el('label', {}, both('状态', 'State'), el('select', {onchange: event => go({state: event.target.value})},
      [['', '全部 all'], ...Object.entries(STATES).map(([value, [zh, en]]) => [value, `${zh} ${en}`])].map(([value, text]) => el('option', {value, selected: value === state}, text)))));
}

function counts(coverage) {
  const {expected, onTime, late, extended, notDue, missing} = coverage.counts;
  return el('div', {class: 'cards'}, [['应报', 'expected', expected], ['按时', 'on time', onTime], ['迟报', 'late', late], ['已延期', 'extended', extended], ['未到期', 'not yet due', notDue], ['未报', 'missing', missing]]
    .map(([zh, en, value]) => el('div', {class: 'card'}, both(zh, en), el('b', {}, value))));
}

function below(place) {
  return place.children.length === 0 || place.level === 'prefecture' ? '' : el('p', {}, both('下级：', 'below:'), place.children.flatMap(one => [link(one.code, one.name), ' ']));
}

function table(rows) {
  return el('div', {class: 'scroll'}, el('table', {},
    el('thead', {}, el('tr', {}, [['单位', 'Body'], ['状态', 'State'], ['截止', 'Due'], ['报送时间', 'Filed'], ['审核', 'Review']].map(head => el('th', {}, both(...head))))),
    el('tbody', {}, rows.map(one => el('tr', {},
      el('td', {}, one.report ? el('a', {href: `/report.html?division=${one.place.id}&year=${year}` + (one.body ? '&scope=organ' : '')}, one.place.name) : one.place.name, ' ',
        el('small', {}, one.place.id, one.under ? ' · ' + one.under.name : '')),
      el('td', {class: STATES[one.state][2]}, both(...STATES[one.state]), one.daysLate ? both(`${one.daysLate}天`, `${one.daysLate} days`) : ''),
      el('td', {}, one.due, one.extension ? [' ', el('small', {title: one.extension.reason}, `延至 until ${one.extension.until}`)] : ''),
      el('td', {}, one.filedAt ? new Date(one.filedAt).toLocaleString('zh-CN', {timeZone: 'Asia/Shanghai'}) : '—'),
      el('td', {class: one.status === 'returned' ? 'bad' : ''}, one.status ? both(...STATUSES[one.status]) : '—'))))));
}

show();
