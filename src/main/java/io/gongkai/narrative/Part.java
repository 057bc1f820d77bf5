package io.gongkai.narrative;

/** The part a word plays in a sentence that tells a number. {@code narrative.yaml} says which words play it. */
enum Part {
    /** An outcome of an application; its id is the quantity. */
    OUTCOME,
    /** A kind of case of table four; its id is the quantity. */
    DISPUTE,
    /** A kind of decision or the fees of table two; its id is the quantity. */
    DECISION,
    /** A kind of document of table two: {@code rules} or {@code normative}. */
    DOCUMENT,
    /** What was done with documents: {@code issued}, {@code repealed}, {@code in_force}, {@code disclosed}. */
    ACTION,
    /** The result of a case; its id is the column. */
    RESULT,
    /** A kind of applicant; its id is the column, or {@code legal} for all but natural persons. */
    APPLICANT,
    APPLICATION,
    BARE_APPLICATION,
    RECEIVE,
    NEW,
    DEAL,
    CONCLUDE,
    PENDING,
    CARRY,
    THIS_YEAR,
    LAST_YEAR,
    NEXT_YEAR,
    OTHER_YEAR,
    SEASON,
    LATE,
    WITHDRAWN,
    PART,
    SUM,
    EACH,
    RESPECTIVELY,
    ALL,
    SHARE,
    COMPARE,
    PLAN,
    TOPICAL,
    NEGATION,
    QUALIFIED,
    SELF,
    ANYONE,
    CHANNEL,
    EVERY_CHANNEL,
    OTHER_CASE,
    ANY_CASE,
    SUPPORT,
    DECIDED,
    PROCESSING_FEE,
    FEE_NOTICE,
    FEE_COLLECTED,
    FEE_NOTIFIED,
    FOREIGN,
    COORDINATE,
    AMONG,
    /** The name of a document between 《 and 》. */
    TITLE,
    /** Says nothing about what is counted. */
    FILLER
}
