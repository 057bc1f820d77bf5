package io.gongkai.access;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the service does by itself and for no caller, who is not known yet or is none: starting, finding out who calls,
 * signing people in, delivering. Only in what is marked so does the database let it past the policies for callers; a
 * transaction that began before is not let past.
 */
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AsSystem {}
