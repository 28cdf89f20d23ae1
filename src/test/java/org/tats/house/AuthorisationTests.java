package org.tats.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Service;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.access.RunAs;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.testing.Persona;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/**
 * Executes {@code authz.csv}: who may do what. Every service method, screen and HTTP operation has a row; one without a row,
 * and a row without one, fails; so does a download or upload. {@code yes}: for all; {@code related}: for pupils to whom
 * something relates the person; {@code no}: refused, and refused before anything happens. Operations need a token of that
 * person. Here the table is executed on the decision and on the services; over HTTP it is in {@link HttpAuthorisationTests}.
 */
@TatsTest
class AuthorisationTests {

    private static final List<Persona> PERSONAS = Arrays.stream(Persona.values())
            .filter(persona -> persona != Persona.NOBODY)
            .toList();

    private final ApplicationContext context;
    private final Access access;
    private final SignedIn signedIn;
    private final MockMvc http;
    private final Doors doors;
    private final Map<Persona, PersonId> personas = new EnumMap<>(Persona.class);

    AuthorisationTests(
            @Autowired WebApplicationContext context,
            @Autowired Access access,
            @Autowired SignedIn signedIn,
            @Autowired MockMvc http) {
        this.context = context;
        this.access = access;
        this.signedIn = signedIn;
        this.http = http;
        this.doors = new Doors(context);
    }

    @Test
    void theTableNamesEveryDoorAndSaysWhatIsSo() throws IOException {
        Map<String, String> actual = new TreeMap<>();
        Map<String, Permission> services = doors.services();
        services.forEach((method, permission) -> actual.put("service " + method, row(permission)));
        AuthzTable written = AuthzTable.read();
        Doors.screens().forEach((route, view) -> actual.put("screen " + route, row(written, route, view)));
        Stream.concat(
                        doors.operations().stream().map(operation -> "http " + operation),
                        Doors.files().stream().map(file -> "file " + file))
                .forEach(
                        door -> actual.put(door, row(Objects.requireNonNull(services.get(Doors.serviceBehind(door))))));
        Files.write(
                Path.of("target/authz-actual.csv"),
                actual.entrySet().stream()
                        .map(entry -> entry.getKey() + "," + entry.getValue())
                        .toList());
        assertThat(written.rows())
                .as("authz.csv against the code; see target/authz-actual.csv")
                .isEqualTo(actual);
    }

    @Test
    void everyRefusedRoleIsTurnedAwayByTheServiceItself() throws ReflectiveOperationException {
        List<String> open = new ArrayList<>();
        for (Object service : context.getBeansWithAnnotation(Service.class).values()) {
            for (Method method : Doors.publicMethods(AopUtils.getTargetClass(service))) {
                Requires requires = method.getAnnotation(Requires.class);
                for (Persona role : PERSONAS) {
                    if (requires != null && !mayAtAll(role, requires.value()) && !turnedAway(service, method, role)) {
                        open.add(role + " got into " + Doors.name(method));
                    }
                }
                if (requires != null && !turnedAway(service, method, null)) {
                    open.add("nobody got into " + Doors.name(method));
                }
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void everyScreenAndOperationAsksWhoIsThere() throws Exception {
        List<String> open = new ArrayList<>();
        for (Map.Entry<String, Class<? extends Component>> screen :
                Doors.screens().entrySet()) {
            if (screen.getValue().isAnnotationPresent(AnonymousAllowed.class)) {
                continue;
            }
            int status = status("GET /" + screen.getKey().replaceAll(":[^/]*", RunAs.SYSTEM.toString()));
            if (status != 302) {
                open.add(screen.getKey() + " answered " + status);
            }
        }
        for (String operation : doors.operations()) {
            int status = status(operation.replaceAll("\\{[^}]*}", RunAs.SYSTEM.toString()));
            if (status != 401) {
                open.add(operation + " answered " + status);
            }
        }
        assertThat(open).isEmpty();
    }

    private int status(String operation) throws Exception {
        String[] words = operation.split(" ", 2);
        return http.perform(request(HttpMethod.valueOf(words[0]), words[1]))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private boolean turnedAway(Object service, Method method, @Nullable Persona role) throws IllegalAccessException {
        if (role == null) {
            signedIn.out();
        } else {
            signedIn.use(persona(role));
        }
        try {
            @Nullable
            Object[] nothing = Arrays.stream(method.getParameterTypes())
                    .map(AuthorisationTests::blank)
                    .toArray();
            method.invoke(service, nothing);
            return false;
        } catch (InvocationTargetException thrown) {
            return thrown.getCause() instanceof NotFound;
        } finally {
            signedIn.out();
        }
    }

    private static @Nullable Object blank(Class<?> type) {
        if (!type.isPrimitive()) {
            return null;
        }
        return type == boolean.class ? Boolean.FALSE : type == long.class ? (Object) 0L : (Object) 0;
    }

    private String row(Permission permission) {
        List<String> answers = new ArrayList<>();
        PERSONAS.forEach(role -> answers.add(answer(role, permission)));
        answers.add("no");
        return String.join(",", answers);
    }

    /** What the role allows; that a screen asks more than the role is written in the table and executed over HTTP. */
    private String row(AuthzTable written, String route, Class<? extends Component> view) {
        if (view.isAnnotationPresent(AnonymousAllowed.class)) {
            return "yes,".repeat(PERSONAS.size()) + "yes";
        }
        Requires requires = view.getAnnotation(Requires.class);
        List<String> answers = new ArrayList<>();
        for (Persona role : PERSONAS) {
            boolean may = requires == null || mayAtAll(role, requires.value());
            answers.add(may ? written.cell("screen " + route, role).orElse("yes") : "no");
        }
        answers.add("no");
        return String.join(",", answers);
    }

    private String answer(Persona role, Permission permission) {
        return RunAs.person(persona(role), () -> {
            if (!access.may(permission)) {
                return "no";
            }
            return !permission.ofPupil() || access.may(permission, PupilId.random()) ? "yes" : "related";
        });
    }

    private boolean mayAtAll(Persona role, Permission permission) {
        return RunAs.person(persona(role), () -> access.may(permission));
    }

    private PersonId persona(Persona role) {
        return personas.computeIfAbsent(role, wanted -> {
            PersonId person = wanted == Persona.SCHOOL_USER
                    ? signedIn.asSchool(new SchoolUrn(999_001))
                    : signedIn.enter(wanted.function(), wanted.roles());
            signedIn.out();
            return person;
        });
    }
}
