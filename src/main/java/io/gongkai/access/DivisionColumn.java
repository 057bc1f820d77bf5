package io.gongkai.access;

import io.gongkai.division.DivisionCode;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a division by its code. */
@Converter
public class DivisionColumn implements AttributeConverter<DivisionCode, String> {

    @Override
    public String convertToDatabaseColumn(DivisionCode code) {
        return code.value();
    }

    @Override
    public DivisionCode convertToEntityAttribute(String value) {
        return new DivisionCode(value);
    }
}
