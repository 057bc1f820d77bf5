package io.gongkai.form;

/** How grave a finding is. */
public enum Severity {
    /** The report cannot be right as it stands; it is not accepted. */
    ERROR,
    /** Probably wrong, and there are legitimate reasons; a person looks at it. */
    WARNING,
    /** Worth knowing. */
    INFO
}
