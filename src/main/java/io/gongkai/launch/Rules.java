package io.gongkai.launch;

import io.gongkai.form.Editions;
import io.gongkai.rule.RuleBook;
import io.gongkai.rule.RulesPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gongkai rules}: prints every rule reports are checked by. */
@Command(name = "rules", header = "以Markdown列出全部校核规则 · Print every rule reports are checked by, as Markdown")
final class Rules implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Editions editions = Editions.bundled();
        spec.commandLine().getOut().print(RulesPage.of(RuleBook.bundled(editions), editions));
        spec.commandLine().getOut().flush();
    }
}
