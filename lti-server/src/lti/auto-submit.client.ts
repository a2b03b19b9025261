const form = document.getElementById('auto');
if (form instanceof HTMLFormElement) form.submit();
