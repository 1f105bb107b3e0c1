package dev.plimsoll.maven;

import static dev.plimsoll.maven.PaymentsModule.args;
import static dev.plimsoll.maven.PaymentsModule.configure;
import static dev.plimsoll.maven.PaymentsModule.processorPath;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

final class CompilerConfigurationTest {
  @Test
  void changesWhatIsHandedOutAsACopy() {
    PluginExecution execution = new OfMaven4();
    configure(execution, "<compilerArgs><arg>-g</arg></compilerArgs>");
    CompilerConfiguration configuration = new CompilerConfiguration(execution);
    configuration.addArg("-Xplugin:Plimsoll");
    configuration.addToProcessorPath("dev.plimsoll", "plimsoll-javac", "1");

    assertThat(args(execution)).containsExactly("-g", "-Xplugin:Plimsoll");
    assertThat(processorPath(execution)).containsExactly("plimsoll-javac");
  }

  @Test
  void leavesWhatIsOnlyLookedAtAsItIs() {
    PluginExecution execution = new PluginExecution();

    assertThat(new CompilerConfiguration(execution).hasProcessorPath()).isFalse();
    assertThat(execution.getConfiguration()).isNull();
  }

  /** An execution that hands out copies and keeps copies, as those of Maven 4 do. */
  private static final class OfMaven4 extends PluginExecution {
    private static final long serialVersionUID = 1L;

    @Override
    public Object getConfiguration() {
      return copy(super.getConfiguration());
    }

    @Override
    public void setConfiguration(Object configuration) {
      super.setConfiguration(copy(configuration));
    }

    private static Xpp3Dom copy(Object configuration) {
      return configuration == null ? null : new Xpp3Dom((Xpp3Dom) configuration);
    }
  }
}
