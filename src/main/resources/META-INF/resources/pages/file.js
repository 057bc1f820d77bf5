import {bodyName, both, countOf, el, findingList, problemBox, read, reportLink} from './page.js';
import {whoIsSignedIn} from './session.js';

const form = document.getElementById('form');
const answer = document.getElementById('answer');

// Who is signed in needs no token. One that is typed stays in this tab and goes nowhere but to the service.
form.token.value = sessionStorage.getItem('token') ?? '';
whoIsSignedIn().then(session => {
  if (session?.kind !== 'account') return;
  form.token.value = '';
  form.token.required = false;
  document.getElementById('token').hidden = true;
});

form.addEventListener('submit', async event => {
  event.preventDefault();
  const only = event.submitter.value === 'check';
  sessionStorage.setItem('token', form.token.value);
  const body = new FormData();
  body.append('file', form.file.files[0]);
  for (const name of ['division', 'body', 'year', 'scope', 'asPublished']) if (form[name].value.trim()) body.append(name, form[name].value.trim());
  body.append('dryRun', String(only));
  const buttons = form.querySelectorAll('button');
  buttons.forEach(button => { button.disabled = true; });
  answer.replaceChildren(el('p', {class: 'wait'}, both('正在读取和校核…', 'Reading and checking…')));
  try {
    show(await read('/api/v1/reports', {method: 'POST', body, headers: {...credential(form.token.value), 'Accept-Language': 'zh'}}));
  } catch (problem) {
    refuse(problem);
  } finally {
    buttons.forEach(button => { button.disabled = false; });
    answer.scrollIntoView({behavior: 'smooth'});
  }
});

function show(receipt) {
  const errors = receipt.findings.some(finding => finding.severity === 'error');
  answer.replaceChildren(
    el('h2', {}, `${bodyName(receipt)} ${receipt.year}年 `, el('small', {}, `${receipt.body.id} · ${receipt.edition} · ${receipt.scope}`)),
    receipt.dryRun
      ? el('p', {}, both('只作检查，没有报送。', 'Checked only; nothing was filed.'))
      : el('p', {class: 'good'}, `已报送，第${receipt.revision}版。 `, el('small', {}, `Filed as revision ${receipt.revision}.`), ' ', reportLink(receipt.body.id, receipt.year, '查看报告 · see the report', receipt.scope)),
    el('p', {}, `读出${receipt.cells.numbers}格数字` + (receipt.cells.blank ? `，空白${receipt.cells.blank}格` : '') + (receipt.cells.notApplicable ? `，“/”${receipt.cells.notApplicable}格` : '') + (receipt.cells.missing ? `，缺${receipt.cells.missing}格` : '') + (receipt.inferred.length ? `，其中${receipt.inferred.length}格请确认` : '') + '。 ',
      el('small', {}, `${receipt.cells.numbers} numbers, ${receipt.cells.blank} blank, ${receipt.cells.notApplicable} not applicable, ${receipt.cells.missing} missing, ${receipt.inferred.length} to confirm`)),
    receipt.asPublished ? el('p', {}, both('按公布的样子报送：', 'as published'), receipt.asPublished) : null,
    errors && receipt.dryRun ? el('p', {class: 'bad'}, both('有错误，不能报送。', 'It has errors and cannot be filed.')) : null,
    ...findingList(receipt.findings).filter(Boolean));
}

function refuse(problem) {
  const findings = problem.body?.findings;
  if (!findings) {
    answer.replaceChildren(problemBox(problem));
    return;
  }
  answer.replaceChildren(
    el('h2', {class: 'bad'}, both('有错误，没有报送。请改正后再报。', 'Not filed: it has errors. Correct them and file it again.')),
    el('p', {}, countOf(findings)),
    ...findingList(findings).filter(Boolean));
}
