package dev.callwright.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class DebianPackageTest {
    @Test
    void aCommandThatIsThereIsNoReasonToSkip() {
        assertThatCode(() -> DebianPackage.require("sh", "dash")).doesNotThrowAnyException();
    }

    @Test
    void withoutItATestIsSkippedByNameButFailsInCi() {
        boolean ci = "true".equals(System.getenv("CI"));

        assertThatThrownBy(() -> DebianPackage.require("no-such-command", "no-such-package"))
                .isInstanceOf(ci ? AssertionFailedError.class : TestAbortedException.class)
                .hasMessageContaining(
                        "needs the command no-such-command, which is not here: apt-get install no-such-package");
    }
}
