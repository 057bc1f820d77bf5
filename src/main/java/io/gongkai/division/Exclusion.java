package io.gongkai.division;

/**
 * A division from which no report is expected, with everything below it, and why ({@code divisions/exclusions.csv}).
 */
public record Exclusion(DivisionCode code, String reasonZh, String reasonEn) {}
