package org.tats.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.TatsApplication;
import org.tats.access.Requires;

class ArchitectureTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tats");

    @Test
    void modulesKeepToTheirArrows() {
        ApplicationModules.of(TatsApplication.class).verify();
    }

    @Test
    void noPackageIsInACycle() {
        slices().matching("org.tats.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void onlyScreensUseVaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "..spi..", "org.tats.shell..", "org.tats.signin")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("org.tats.signin")
                .and()
                .doNotHaveSimpleName("SecurityConfiguration")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(HOUSE);
    }

    @Test
    void onlyRepositoriesAndQueriesSpeakSql() {
        noClasses()
                .that()
                .areNotAnnotatedWith(Repository.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .check(HOUSE);
    }

    @Test
    void everyServiceMethodNamesItsPermission() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .should()
                .beAnnotatedWith(Requires.class)
                .check(HOUSE);
    }

    @Test
    void servicesAreNamedSoAndTransactional() {
        classes()
                .that()
                .areAnnotatedWith(Service.class)
                .should()
                .haveSimpleNameEndingWith("Service")
                .andShould()
                .beAnnotatedWith(Transactional.class)
                .check(HOUSE);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .check(HOUSE);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameEndingWith("Entity")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .check(HOUSE);
    }

    @Test
    void noScreenSendsScriptText() {
        noClasses()
                .should()
                .callMethod(com.vaadin.flow.dom.Element.class, "executeJs", String.class, Object[].class)
                .orShould()
                .callMethod(com.vaadin.flow.component.page.Page.class, "executeJs", String.class, Object[].class)
                .check(HOUSE);
    }

    // v5.0.0-1.3.2, v5.0.0-1.5.1, v5.0.0-1.5.2, v5.0.0-1.2.5
    @Test
    void nothingOfWhatComesInIsRun() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javax.script..",
                        "org.springframework.expression..",
                        "javax.naming..",
                        "javax.xml..",
                        "org.xml.sax..",
                        "java.rmi..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.io.ObjectInputStream.class)
                .check(HOUSE);
        // documents fill the tree of a Word file that docx4j has read; a tree parses nothing
        noClasses()
                .that()
                .resideOutsideOfPackage("org.tats.documents")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.w3c.dom..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.tats.evaluation")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .orShould()
                .callMethod(Runtime.class, "exec", String[].class)
                .check(HOUSE);
    }

    // v5.0.0-1.2.1, v5.0.0-3.2.2
    @Test
    void noTextBecomesMarkup() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(com.vaadin.flow.component.Html.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.vaadin.flow.data.renderer.LitRenderer")
                .check(HOUSE);
    }
}
