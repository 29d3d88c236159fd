package se.stegvis.server.database;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A UUID, an optional one, or on a parameter a collection of them, that Micronaut Data keeps as BINARY(16). */
@TypeDef(type = DataType.BYTE_ARRAY, converter = IdBytes.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
public @interface Id {}
