package io.gongkai.narrative;

import io.gongkai.form.CellId;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the tables say of a quantity.
 *
 * @param value its number; a share in per cent, money in yuan
 * @param cells the cells it was made of, those of the numerator first
 * @param zh how it comes about, in the form's words
 * @param en the same in English
 */
record TableFigure(BigDecimal value, List<CellId> cells, String zh, String en) {}
