"""What both front ends call: an open dossier with its view, selection and history."""
