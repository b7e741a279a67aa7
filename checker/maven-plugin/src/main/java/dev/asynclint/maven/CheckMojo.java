package dev.asynclint.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Analyses every module and fails, once all are done, if anything is new. Compiles the modules
 * first; nothing has to stand in their POMs.
 */
@Mojo(name = "check", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES, lifecycle = ModuleMojo.FOLDER)
public class CheckMojo extends GateMojo {}
