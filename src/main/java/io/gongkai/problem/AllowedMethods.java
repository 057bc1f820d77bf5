package io.gongkai.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which methods an address takes: the framework says that one is not among them, but not which are. */
@ApplicationScoped
class AllowedMethods {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^:}]+(?::\\s*([^}]+))?}");

    private final List<Operation> operations;

    AllowedMethods(BeanManager beans) {
        operations = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(AllowedMethods::operations)
                .toList();
    }

    /** The methods in alphabetical order; what GET answers, HEAD answers too. */
    Set<String> of(String path) {
        Set<String> found = new TreeSet<>(Set.of(HttpMethod.OPTIONS));
        operations.stream()
                .filter(operation -> operation.path().matcher(path).matches())
                .map(Operation::method)
                .forEach(found::add);
        if (found.contains(HttpMethod.GET)) {
            found.add(HttpMethod.HEAD);
        }
        return found;
    }

    private static Stream<Operation> operations(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> Arrays.stream(method.getAnnotations())
                        .map(Annotation::annotationType)
                        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                        .map(type -> new Operation(
                                type.getAnnotation(HttpMethod.class).value(), path(resource, method))));
    }

    private static Pattern path(Class<?> resource, Method method) {
        String below = method.isAnnotationPresent(Path.class)
                ? "/" + method.getAnnotation(Path.class).value()
                : "";
        String template = "/" + resource.getAnnotation(Path.class).value() + below;
        String slashes = template.replaceAll("/+", "/").replaceAll("/$", "");
        String expression = PARAMETER
                .matcher(slashes)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1) == null ? "[^/]+" : "(?:" + found.group(1) + ")"));
        return Pattern.compile(expression + "/?");
    }

    private record Operation(String method, Pattern path) {}
}
