package org.tats.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.AbstractStreamResource;
import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tats.access.Permission;
import org.tats.access.Requires;

/** Every door of the house by the name that {@code authz.csv} gives it, as the code has them. */
final class Doors {

    /**
     * The service method behind each door that is none itself: who may go through is who may call that. A new operation,
     * download or upload is named here, else the table does not hold.
     */
    private static final Map<String, String> BEHIND = Map.ofEntries(
            Map.entry("http GET /api/v1/attendance", "RegistryService.attendance"),
            Map.entry("http GET /api/v1/extract", "ExtractService.extract"),
            Map.entry("http GET /api/v1/extract/dictionary", "ExtractService.dictionary"),
            Map.entry("file ExtractView.download", "ExtractService.csv"),
            Map.entry("http GET /api/v1/flags", "FlagService.asOf"),
            Map.entry("http GET /api/v1/imports/{id}", "ImportService.find"),
            Map.entry("http GET /api/v1/imports/{id}/rejections", "ImportService.writeReasons"),
            Map.entry("http POST /api/v1/imports", "ImportService.load"),
            Map.entry("file BreakdownSection.download", "CohortService.csv"),
            Map.entry("file CountsView.download", "CountsService.csv"),
            Map.entry("file FilesToLoad.upload", "ImportService.load"),
            Map.entry("file ImportResultView.download", "ImportService.writeRejected"),
            Map.entry("file LearnersView.download", "LearnersService.csv"),
            Map.entry("file PublicationView.file", "PublicationService.csv"),
            Map.entry("file DocumentList.download", "DocumentService.open"),
            Map.entry("file LetterView.download", "TemplateService.preview"),
            Map.entry("file LetterPreview.download", "Section19LetterService.preview"),
            Map.entry("file PaperFiles.download", "PaperService.file"),
            Map.entry("file FormLinks.download", "FormService.template"),
            Map.entry("file FormView.upload", "FormService.changeTemplate"),
            Map.entry("file LetterheadForm.upload", "TemplateService.changeLetterhead"),
            Map.entry("file RegisterView.download", "ProvisionService.csv"));

    /** With these a screen sends or takes bytes past its components. */
    private static final Set<String> STREAMS = Stream.of(
                    DownloadHandler.class,
                    UploadHandler.class,
                    Upload.class,
                    AbstractStreamResource.class,
                    RequestHandler.class)
            .map(Class::getName)
            .collect(Collectors.toSet());

    private final ApplicationContext context;

    Doors(ApplicationContext context) {
        this.context = context;
    }

    /** @throws AssertionError when nothing is known to be behind this operation or file */
    static String serviceBehind(String door) {
        assertThat(BEHIND)
                .as("the service method behind each operation and file")
                .containsKey(door);
        return Objects.requireNonNull(BEHIND.get(door));
    }

    Map<String, Permission> services() {
        Map<String, Permission> found = new TreeMap<>();
        for (Object service : context.getBeansWithAnnotation(Service.class).values()) {
            for (Method method : publicMethods(AopUtils.getTargetClass(service))) {
                Requires requires = method.getAnnotation(Requires.class);
                if (requires != null) {
                    found.put(name(method), requires.value());
                }
            }
        }
        return found;
    }

    static List<Method> publicMethods(Class<?> type) {
        if (!type.getName().startsWith("org.tats.")) {
            return List.of();
        }
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .toList();
    }

    static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** By route; one with an id in its address ends in {@code /:id}. */
    static Map<String, Class<? extends Component>> screens() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        Map<String, Class<? extends Component>> found = new TreeMap<>();
        scanner.findCandidateComponents("org.tats").forEach(candidate -> {
            Class<? extends Component> view =
                    load(Objects.requireNonNull(candidate.getBeanClassName())).asSubclass(Component.class);
            String route = view.getAnnotation(Route.class).value();
            found.put(HasUrlParameter.class.isAssignableFrom(view) ? route + "/:id" : route, view);
        });
        assertThat(found).isNotEmpty();
        return found;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    Set<String> operations() {
        Set<String> found = new TreeSet<>();
        context.getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
                    if (handler.getBeanType().getName().startsWith("org.tats.")) {
                        info.getPatternValues()
                                .forEach(path -> info.getMethodsCondition()
                                        .getMethods()
                                        .forEach(verb -> found.add(verb + " " + path)));
                    }
                }));
        return found;
    }

    /** Downloads and uploads: the methods of screens that make one. */
    static Set<String> files() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.tats").stream()
                        .flatMap(type -> type.getCodeUnitCallsFromSelf().stream())
                        .filter(Doors::streams)
                        .filter(call -> !call.getOrigin().getName().startsWith("$"))
                        .map(call -> call.getOriginOwner().getSimpleName() + "."
                                + call.getOrigin().getName())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean streams(JavaCall<?> call) {
        return STREAMS.contains(call.getTargetOwner().getName())
                || call.getTarget().getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .anyMatch(STREAMS::contains);
    }
}
