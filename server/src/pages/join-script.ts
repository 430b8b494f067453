/**
 * Adds a button beside each password that shows what is typed; without script there is none. It is served as
 * a file of its own, because the pages allow no inline script, and is plain enough for every browser still in
 * use.
 */
export const joinScript = `(function () {
  'use strict';

  function addToggle(field) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'toggle';
    button.id = field.id + '-toggle';
    button.setAttribute('aria-controls', field.id);
    button.setAttribute('aria-labelledby', button.id + ' ' + field.id + '-label');

    function set(isShown) {
      field.type = isShown ? 'text' : 'password';
      button.textContent = field.getAttribute(isShown ? 'data-hide' : 'data-show');
    }

    set(false);
    button.addEventListener('click', function () {
      set(field.type === 'password');
    });
    // Password managers and the browser's own memory must not take it for an ordinary text.
    field.form.addEventListener('submit', function () {
      set(false);
    });
    field.parentNode.insertBefore(button, field.nextSibling);
  }

  var fields = document.querySelectorAll('input[type="password"][data-show]');
  for (var index = 0; index < fields.length; index += 1) addToggle(fields[index]);
})();
`;
