package org.tats.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test of the whole application on real PostgreSQL. The application starts once for all such classes; each class
 * begins with its own empty, migrated database and at {@link TestClock#DEFAULT}. Rows stay from one test method to the
 * next: use other pupils, or {@code @Transactional}. Inject {@link TestClock} to move time, {@link SwitchingDataSource}
 * to look as the owner ({@code source.database().asOwner()}), {@code MockMvc} for endpoints.
 *
 * <p>Screens without a browser, on the same started application:
 *
 * <pre>{@code
 * @TatsTest
 * class PeopleViewTests extends SpringBrowserlessTest {
 *
 *     @Test
 *     @WithMockUser(...)
 *     void listsPeople() {
 *         navigate(PeopleView.class);
 *         assertThat(test($(Button.class).withText("Add person").single()).isUsable()).isTrue();
 *     }
 * }
 * }</pre>
 *
 * <p>Do not add {@code @MockitoBean}, {@code @TestPropertySource} or another {@code @Import}: each starts the
 * application once more.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(classes = org.tats.TatsApplication.class)
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import(TestBeans.class)
@TestExecutionListeners(
        listeners = FreshDatabase.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface TatsTest {}
