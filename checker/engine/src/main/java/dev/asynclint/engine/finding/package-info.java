/**
 * What the rules say: findings, their chains and their identity. Knows no front end and no report.
 */
package dev.asynclint.engine.finding;
