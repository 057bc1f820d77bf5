package io.gongkai.document;

import io.gongkai.form.Text;

/** The sentences with which documents are refused. */
final class Refusals {

    static final Text ENCRYPTED = new Text(
            "文件设有打开密码。请取消密码后重新上传。", "The document needs a password to open. Remove the password and upload again.");

    static final Text MACROS = new Text(
            "文件带有宏,不予读取。请另存为不带宏的格式(docx、xlsx)后重新上传。",
            "The document carries macros and is not read. Save it in a format without macros (docx, xlsx) and upload again.");

    static final Text TOO_LARGE = new Text(
            "文件过大或过于复杂,超出读取范围(见文档)。请只保留年度报告本身后重新上传。",
            "The document is larger or more complex than the stated bounds. Keep the annual report only and upload again.");

    private Refusals() {}

    static Text malformed(String kind) {
        return new Text(
                "文件已损坏或不完整,不能按%s打开。请用原来的软件打开、另存后重新上传。".formatted(kind),
                "The document is damaged or incomplete and cannot be opened as %s. Open it in its program, save it again and upload that."
                        .formatted(kind));
    }
}
