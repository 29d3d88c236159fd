/**
 * The model of one version of a process: its steps and transitions, who is responsible, forums, interventions,
 * checklists and dialogue forms. Immutable and checked when it is made.
 */
package se.stegvis.shared.process;
