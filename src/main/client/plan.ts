import './base';
import './autosave';
import './sortable';
import './choose';
import './seating';
import './check';
