package io.gongkai.access;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a role by its id. */
@Converter
public class RoleColumn implements AttributeConverter<Role, String> {

    @Override
    public String convertToDatabaseColumn(Role role) {
        return role.id();
    }

    @Override
    public Role convertToEntityAttribute(String id) {
        return Role.of(id).orElseThrow(() -> new IllegalStateException("a role that is none: " + id));
    }
}
