import {both, el, parameter, problemBox, read} from './page.js';
import {holds, whoIsSignedIn} from './session.js';

const KINDS = {government: '政府 government', department: '部门 department', township: '乡镇 township', subdistrict: '街道 sub-district', zone: '开发区 zone'};

const main = document.getElementById('main');
const division = parameter('division') ?? '000000';
const year = parameter('year') ?? String(new Date().getFullYear() - 1);
const cursor = parameter('cursor');

let office = false;

function call(path, method, body) {
  return read('/api/v1/bodies' + path, {method, headers: {'Content-Type': 'application/json', 'Accept-Language': 'zh'}, body: JSON.stringify(body)});
}

async function show() {
  try {
    const [place, list, session] = await Promise.all([
      read(`/api/v1/divisions/${encodeURIComponent(division)}?year=${encodeURIComponent(year)}`),
      read(`/api/v1/bodies?within=${encodeURIComponent(division)}&year=${encodeURIComponent(year)}` + (cursor ? `&cursor=${encodeURIComponent(cursor)}` : '')),
      whoIsSignedIn()]);
    office = holds(session, 'reviewer', 'administrator');
    document.title = `${place.name} ${year} 报送单位 · 公开 Gongkai`;
    main.replaceChildren(
      el('div', {class: 'crumbs'}, [...place.ancestors, place].flatMap((one, at) => [at ? ' › ' : '', el('a', {href: `/bodies.html?division=${one.code}&year=${year}`}, one.name)])),
      el('h1', {}, `${place.name} ${year}年报送单位 `, el('small', {}, 'who files, and from whom a report is expected')),
      el('p', {}, el('a', {href: `/coverage.html?division=${division}&year=${year}`}, '报送进度 · who has filed'), ' ',
        ...place.children.flatMap(one => [' ', el('a', {href: `/bodies.html?division=${one.code}&year=${year}`}, one.name)])),
      el('div', {class: 'scroll'}, el('table', {},
        el('thead', {}, el('tr', {}, [['单位', 'Body'], ['编号', 'Id'], ['类别', 'Kind'], ['统一社会信用代码', 'Credit code'], ['应否报送', 'Expected']].map(head => el('th', {}, both(...head))))),
        el('tbody', {}, list.bodies.map(row)))),
      list.next ? el('p', {}, el('a', {href: `/bodies.html?division=${division}&year=${year}&cursor=${encodeURIComponent(new URL(list.next, location).searchParams.get('cursor') ?? list.next)}`}, '下一页 · next page')) : '',
      office && place.level !== 'nation' ? registration(place) : '');
  } catch (problem) {
    main.replaceChildren(problemBox(problem));
  }
}

function row(body) {
  return el('tr', {},
    el('td', {}, body.name, ' ', el('small', {}, body.division.name)), el('td', {}, body.id), el('td', {}, KINDS[body.kind]), el('td', {}, body.creditCode ?? '—'),
    el('td', {class: body.expected ? '' : 'warn'}, body.expected ? both('应报', 'expected') : [both('不要求', 'not expected'), body.reason ?? ''], office ? expectation(body) : null));
}

/** Lets the office say that a report is not expected from a body, or is after all. */
function expectation(body) {
  const reason = el('input', {required: true, maxlength: 500, size: 24, placeholder: '原因 · why'});
  const said = el('span', {});
  return el('details', {}, el('summary', {}, body.expected ? both('改为不要求', 'excuse it') : both('改为应报', 'expect it')), el('form', {onsubmit: async event => {
    event.preventDefault();
    try {
      await call(`/${body.id}/expectations/${year}`, 'PUT', {expected: !body.expected, reason: reason.value});
      await show();
    } catch (problem) {
      said.replaceChildren(problemBox(problem));
    }
  }}, reason, ' ', el('button', {}, both('确定', 'Save')), said));
}

function registration(place) {
  const said = el('div', {'aria-live': 'polite'});
  const form = el('form', {onsubmit: async event => {
    event.preventDefault();
    const {kind, name, creditCode, firstYear} = form.elements;
    try {
      await call('', 'POST', {kind: kind.value, division: place.code, name: name.value.trim(), firstYear: Number(firstYear.value), ...(creditCode.value.trim() ? {creditCode: creditCode.value.trim()} : {})});
      await show();
    } catch (problem) {
      said.replaceChildren(problemBox(problem));
    }
  }},
  el('p', {}, el('label', {}, both('全称', 'Full name'), el('br'), el('input', {name: 'name', required: true, minlength: 2, maxlength: 100, size: 40}))),
  el('p', {}, el('label', {}, both('类别', 'Kind'), el('select', {name: 'kind'}, Object.entries(KINDS).filter(([value]) => value !== 'government').map(([value, text]) => el('option', {value}, text)))), ' ',
    el('label', {}, both('自哪一年起报送', 'Files from'), el('input', {name: 'firstYear', required: true, inputmode: 'numeric', pattern: '[0-9]{4}', size: 5, value: year}))),
  el('p', {}, el('label', {}, both('统一社会信用代码（可不填）', 'Credit code, if known'), el('br'), el('input', {name: 'creditCode', maxlength: 18, size: 24}))),
  el('p', {}, el('button', {class: 'main'}, both('登记', 'Register'))), said);
  return el('section', {}, el('h2', {}, both(`登记在${place.name}名下报送的部门、乡镇街道、开发区`, 'Register a body that files under this government')), form);
}

show();
